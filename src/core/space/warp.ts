/** Maps of one picture plane onto another that keep lines straight (homographies): what turning, rolling and zooming a camera does to all it sees. */
import { itemAt } from '../list.ts';
import type { Point, Size } from './geometry.ts';

/** Row by row; times (x, y, 1). Between frames in their **middle-out** units: from a frame's middle, by half of its longer side. */
export type Warp = readonly [number, number, number, number, number, number, number, number, number];

export const UNMOVED: Warp = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Where a point goes; null where it goes behind the camera. */
export function warped(w: Warp, { x, y }: Point): Point | null {
  const by = w[6] * x + w[7] * y + w[8];
  return by > 1e-6 ? { x: (w[0] * x + w[1] * y + w[2]) / by, y: (w[3] * x + w[4] * y + w[5]) / by } : null;
}

const scaledTo = (w: readonly number[]): Warp => {
  const n = (i: number) => itemAt(w, i) / itemAt(w, 8);
  return [n(0), n(1), n(2), n(3), n(4), n(5), n(6), n(7), 1];
};

/** First `a`, then `b`; the last value is 1 again. */
export function chained(b: Warp, a: Warp): Warp {
  const row = (r: 0 | 3 | 6) =>
    ([0, 1, 2] as const).map(
      (c) => b[r] * a[c] + itemAt(b, r + 1) * itemAt(a, c + 3) + itemAt(b, r + 2) * itemAt(a, c + 6),
    );
  return scaledTo([...row(0), ...row(3), ...row(6)]);
}

/** The way back. */
export function inverse([a, b, c, d, e, f, g, h, i]: Warp): Warp {
  return scaledTo([
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]);
}

/** From pixels of a frame (the corner of the first is 0, 0) to middle-out units, and back. */
export function unitsOf({ width, height }: Size): { readonly to: Warp; readonly from: Warp } {
  const half = Math.max(width, height) / 2;
  return {
    to: [1 / half, 0, -width / 2 / half, 0, 1 / half, -height / 2 / half, 0, 0, 1],
    from: [half, 0, width / 2, 0, half, height / 2, 0, 0, 1],
  };
}

/** The same map in pixels of frames of one size. */
export function inPixels(w: Warp, size: Size): Warp {
  const { to, from } = unitsOf(size);
  return chained(from, chained(w, to));
}

/** Corners of a frame in middle-out units. */
export function cornersOf({ width, height }: Size): readonly Point[] {
  const longer = Math.max(width, height);
  const [x, y] = [width / longer, height / longer];
  return [
    { x: -x, y: -y },
    { x, y: -y },
    { x, y },
    { x: -x, y },
  ];
}

/** How far a map moves what lies in a frame, at its corners, middle-out units; Infinity where it turns it away. */
export const farthest = (w: Warp, size: Size): number =>
  Math.max(
    ...cornersOf(size).map((c) => {
      const to = warped(w, c);
      return to ? Math.hypot(to.x - c.x, to.y - c.y) : Number.POSITIVE_INFINITY;
    }),
  );

/** How many times as large a map makes what lies in the least and most enlarged corner and in the middle; null where it turns it away or over. */
export function growth(w: Warp, size: Size): { readonly least: number; readonly most: number } | null {
  const scales: number[] = [];
  for (const c of [{ x: 0, y: 0 }, ...cornersOf(size)]) {
    const by = w[6] * c.x + w[7] * c.y + w[8];
    const area = determinant(w) / by ** 3;
    if (!(by > 0.2 && area > 0)) return null;
    scales.push(Math.sqrt(area));
  }
  return { least: Math.min(...scales), most: Math.max(...scales) };
}

const determinant = ([a, b, c, d, e, f, g, h, i]: Warp): number =>
  a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
