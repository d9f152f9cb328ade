/** Vectors and rotations in three dimensions, right-handed. */

export type Vector = readonly [number, number, number];
/** A rotation: x, y, z, w; of length 1. */
export type Quaternion = readonly [number, number, number, number];

export const STILL: Quaternion = [0, 0, 0, 1];
export const [X, Y, Z] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const satisfies readonly Vector[];

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vector, k: number): Vector => [a[0] * k, a[1] * k, a[2] * k];
export const between = (a: Vector, b: Vector): Vector => times(add(a, b), 0.5);
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);

/** Of length 1; of nothing, `otherwise`. */
export const unit = (a: Vector, otherwise: Vector = [0, 1, 0]): Vector => {
  const n = length(a);
  return n > 1e-9 ? times(a, 1 / n) : otherwise;
};

/** First `b`, then `a`. */
export const after = (a: Quaternion, b: Quaternion): Quaternion => [
  a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
  a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
  a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
];
export const back = ([x, y, z, w]: Quaternion): Quaternion => [-x, -y, -z, w];

export function rotated(q: Quaternion, v: Vector): Vector {
  const axis: Vector = [q[0], q[1], q[2]];
  const t = times(cross(axis, v), 2);
  return add(add(v, times(t, q[3])), cross(axis, t));
}

/** A rotation about an axis of length 1; radians. */
export const turn = (axis: Vector, angle: number): Quaternion => [
  ...times(axis, Math.sin(angle / 2)),
  Math.cos(angle / 2),
];

/** The shortest rotation from one direction to another; both of length 1. */
export function swing(from: Vector, to: Vector): Quaternion {
  const w = 1 + dot(from, to);
  // Straight back, any axis across will do.
  if (w < 1e-6) return [...unit(cross(from, Math.abs(from[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0])), 0];
  const [x, y, z] = cross(from, to);
  const n = Math.hypot(x, y, z, w);
  return [x / n, y / n, z / n, w / n];
}

/**
 * The rotation that turns one pair of directions into another: `along` exactly, `beside` as far as it is across.
 * Where `beside` says nothing it is the shortest one.
 */
export function rotation(
  rest: { readonly along: Vector; readonly beside: Vector },
  along: Vector,
  beside: Vector,
): Quaternion {
  const to = unit(along, rest.along);
  const q = swing(rest.along, to);
  const have = across(rotated(q, rest.beside), to);
  const want = across(beside, to);
  if (length(have) < 1e-6 || length(want) < 1e-6) return q;
  const [a, b] = [unit(have), unit(want)];
  return after(turn(to, Math.atan2(dot(cross(a, b), to), dot(a, b))), q);
}

/** What of a direction is across another of length 1. */
export const across = (a: Vector, along: Vector): Vector => minus(a, times(along, dot(a, along)));

/** Angles about z, x and y that one after the other, each in the axes that the last left, are a rotation; radians. Of the two ways the one that is nearer to `last`. */
export function anglesOf(q: Quaternion, last: Vector = [0, 0, 0]): Vector {
  const [i, j, k] = [rotated(q, [1, 0, 0]), rotated(q, [0, 1, 0]), rotated(q, [0, 0, 1])];
  const x = Math.asin(Math.max(-1, Math.min(1, j[2])));
  // Upright, z and y are one axis.
  const first: Vector =
    Math.abs(j[2]) > 0.9999999
      ? [Math.atan2(i[1], i[0]), x, 0]
      : [Math.atan2(-j[0], j[1]), x, Math.atan2(-i[2], k[2])];
  const second: Vector = [first[0] + Math.PI, Math.PI - first[1], first[2] + Math.PI];
  const near = (v: Vector): Vector => {
    const [z, x, y] = v.map((a, n) => a + 2 * Math.PI * Math.round((last[n]! - a) / (2 * Math.PI)));
    return [z!, x!, y!];
  };
  const far = (v: Vector): number => v.reduce((sum, a, n) => sum + (a - last[n]!) ** 2, 0);
  const [a, b] = [near(first), near(second)];
  return far(a) <= far(b) ? a : b;
}
