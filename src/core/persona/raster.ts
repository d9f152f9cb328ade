/** Which pixels triangles cover, the nearest before those behind it. */

/** Points of triangles: x and y in pixels, two values a point; depths, less is nearer, `every` values from one to the next. */
export interface Placed {
  readonly xy: Float32Array;
  readonly depths: Float32Array;
  readonly every: number;
}

/** @param u, v, w shares of the triangle's three corners, which make 1 */
export type Pixel = (pixel: number, triangle: number, u: number, v: number, w: number) => void;

/**
 * Calls `take` for each pixel's middle that a triangle covers and nothing before it does; later calls for the same pixel lie before earlier ones.
 * @param triangles numbers of points, three a triangle; those without an area cover nothing
 */
export function eachPixel(
  { xy, depths, every }: Placed,
  triangles: ArrayLike<number>,
  { width, height }: { readonly width: number; readonly height: number },
  take: Pixel,
): void {
  const nearest = new Float32Array(width * height).fill(Infinity);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const [ax, ay, bx, by] = [xy[2 * a]!, xy[2 * a + 1]!, xy[2 * b]!, xy[2 * b + 1]!];
    const [cx, cy] = [xy[2 * c]!, xy[2 * c + 1]!];
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (Math.abs(area) < 1e-6) continue;
    const x0 = Math.max(0, Math.floor(Math.min(ax, bx, cx) - 0.5));
    const x1 = Math.min(width - 1, Math.ceil(Math.max(ax, bx, cx) - 0.5));
    const y0 = Math.max(0, Math.floor(Math.min(ay, by, cy) - 0.5));
    const y1 = Math.min(height - 1, Math.ceil(Math.max(ay, by, cy) - 0.5));
    const [za, zb, zc] = [depths[every * a]!, depths[every * b]!, depths[every * c]!];
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const u = ((bx - px) * (cy - py) - (cx - px) * (by - py)) / area;
        const v = ((cx - px) * (ay - py) - (ax - px) * (cy - py)) / area;
        const w = 1 - u - v;
        if (u < -1e-4 || v < -1e-4 || w < -1e-4) continue;
        const i = y * width + x;
        const z = u * za + v * zb + w * zc;
        if (z >= nearest[i]!) continue;
        nearest[i] = z;
        take(i, t / 3, u, v, w);
      }
  }
}
