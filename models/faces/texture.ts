/** Skin laid flat: where each point of a face lies in a texture, and what a picture shows there. */
import { yccOf } from '../../src/core/image/colour.ts';
import type { Picture } from '../../src/core/image/picture.ts';
import { MESH } from '../../src/core/motion/face-geometry.ts';
import { type Light, lightOf, shadeOf } from '../../src/core/persona/light.ts';
import type { Texture } from '../../src/core/persona/space.ts';
import { clamp } from '../../src/core/units.ts';

/** How far behind the middle of the head the axis lies about which a face is rolled out, centimetres. */
const AXIS = 5;
/** What is left free about the face, as a share of the texture. */
const FREE = 0.02;

/** A face rolled out as from a cylinder; two values a point, 0..1. */
export function placesFor(mean: Float32Array): Float32Array {
  const raw = Array.from({ length: MESH }, (_, i) => [
    Math.atan2(mean[3 * i]!, mean[3 * i + 2]! + AXIS),
    -mean[3 * i + 1]!,
  ]);
  const range = [0, 1].map((k) => {
    const all = raw.map((p) => p[k]!);
    return [Math.min(...all), Math.max(...all)] as const;
  });
  return Float32Array.from(
    raw.flatMap((p) =>
      p.map((v, k) => FREE + ((1 - 2 * FREE) * (v - range[k]![0])) / (range[k]![1] - range[k]![0])),
    ),
  );
}

/** For each texel the points of the triangle it lies in and how much of each; -1 where in none. */
export interface Warp {
  readonly side: number;
  readonly points: Int16Array;
  readonly shares: Float32Array;
}

export function warpOf(places: Float32Array, triangles: Uint16Array, side: number): Warp {
  const points = new Int16Array(3 * side * side).fill(-1);
  const shares = new Float32Array(3 * side * side);
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [0, 1, 2].map((k) => triangles[t + k]!);
    const [a, b, c] = corners.map((i) => [places[2 * i]! * side, places[2 * i + 1]! * side] as const) as [
      readonly [number, number],
      readonly [number, number],
      readonly [number, number],
    ];
    const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    if (Math.abs(area) < 1e-9) continue;
    const [x0, x1] = [Math.min(a[0], b[0], c[0]), Math.max(a[0], b[0], c[0])];
    const [y0, y1] = [Math.min(a[1], b[1], c[1]), Math.max(a[1], b[1], c[1])];
    for (let y = Math.max(0, Math.floor(y0)); y <= Math.min(side - 1, y1); y++)
      for (let x = Math.max(0, Math.floor(x0)); x <= Math.min(side - 1, x1); x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const u = ((b[0] - px) * (c[1] - py) - (c[0] - px) * (b[1] - py)) / area;
        const v = ((c[0] - px) * (a[1] - py) - (a[0] - px) * (c[1] - py)) / area;
        const w = 1 - u - v;
        if (Math.min(u, v, w) < -1e-4) continue;
        const at = 3 * (y * side + x);
        points.set(corners, at);
        shares.set([u, v, w], at);
      }
  }
  return { side, points, shares };
}

const pixel = ({ planes, width, height }: Picture, x: number, y: number): [number, number, number] => {
  const [fx, fy] = [
    Math.min(width - 1.001, Math.max(0, x - 0.5)),
    Math.min(height - 1.001, Math.max(0, y - 0.5)),
  ];
  const [x0, y0] = [Math.floor(fx), Math.floor(fy)];
  const [tx, ty] = [fx - x0, fy - y0];
  const [r, g, b] = planes.slice(0, 3).map(({ data, stride }) => {
    const i = y0 * stride + x0;
    const top = data[i]! + tx * (data[i + 1]! - data[i]!);
    const low = data[i + stride]! + tx * (data[i + stride + 1]! - data[i + stride]!);
    return top + ty * (low - top);
  }) as [number, number, number];
  return yccOf(r, g, b);
};

/** How somebody who looks into the camera is lit. */
export function litOf(picture: Picture, at: Float32Array, normals: Float32Array): Light {
  const light = lightOf((i) => pixel(picture, at[2 * i]!, at[2 * i + 1]!), normals);
  if (!light) throw new Error('too little skin');
  return light;
}

/** Light's own part is taken out of a skin no further than by this factor. */
const MOST = 1.5;

/** @param at where each point of the face lies in the picture, two values each */
export function flatOf(
  picture: Picture,
  at: Float32Array,
  { side, points, shares }: Warp,
  light: Light,
  normals: Float32Array,
): Texture {
  const luma = new Float32Array(side * side).fill(light.mean);
  const full = [new Float32Array(side * side).fill(128), new Float32Array(side * side).fill(128)] as const;
  for (let i = 0; i < side * side; i++) {
    if (points[3 * i]! < 0) continue;
    const mix = (of: (point: number) => number) =>
      [0, 1, 2].reduce((s, k) => s + shares[3 * i + k]! * of(points[3 * i + k]!), 0);
    const [y, u, v] = pixel(
      picture,
      mix((p) => at[2 * p]!),
      mix((p) => at[2 * p + 1]!),
    );
    const normal = (k: number) => mix((p) => normals[3 * p + k]!);
    const gain = clamp(1 / Math.max(0.1, shadeOf(light, normal(0), normal(1), normal(2))), 1 / MOST, MOST);
    luma[i] = Math.min(255, y * gain);
    full[0][i] = u;
    full[1][i] = v;
  }
  const halved = (of: Float32Array): Float32Array =>
    Float32Array.from({ length: (side / 2) ** 2 }, (_, i) => {
      const k = 2 * Math.floor(i / (side / 2)) * side + 2 * (i % (side / 2));
      return (of[k]! + of[k + 1]! + of[k + side]! + of[k + side + 1]!) / 4;
    });
  return { side, planes: [luma, halved(full[0]), halved(full[1])] };
}
