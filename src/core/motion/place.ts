/** Where in the room somebody is: landmarks tell metres about the hips, the picture where the hips are and how large a metre is there. */
import type { Size } from '../space/geometry.ts';
import { type Landmarks, ROW, SURE, WORLD_ROW } from './landmarks.ts';
import { poseIndex } from './topology.ts';
import { between, minus, type Vector } from './vector.ts';

/** A camera's focal length as a share of the longer side of its pictures, which no file tells: as wide as those of telephones and cameras in rooms mostly are, 53 degrees. */
const FOCAL = 1;
/** Over how many seconds on either side the size of a metre is taken from: it says how far away somebody is, and jumps the most. */
const STEADY = 0.5;

/** How the metres of a body lie in the picture. */
interface Fit {
  /** Pixels of the hips' middle. */
  readonly x: number;
  readonly y: number;
  /** Pixels a metre. */
  readonly scale: number;
}

/** Metres about the middle of the hips, y up, z to the camera; null without metres. */
export function bodyOf({ world }: Landmarks): Vector[] | null {
  if (!world) return null;
  const all = Array.from({ length: world.length / WORLD_ROW }, (_, i): Vector => {
    const [x, y, z] = world.subarray(WORLD_ROW * i, WORLD_ROW * (i + 1));
    return [x!, -y!, -z!];
  });
  const hips = between(all[poseIndex('left_hip')]!, all[poseIndex('right_hip')]!);
  return all.map((v) => minus(v, hips));
}

/** By least squares over what is seen; null where that says nothing. */
function fitOf({ points }: Landmarks, body: readonly Vector[]): Fit | null {
  const seen = body.flatMap((v, i) => {
    const [x, y, , sure] = points.subarray(ROW * i, ROW * (i + 1));
    return sure! >= SURE ? [{ u: v[0], v: -v[1], x: x!, y: y! }] : [];
  });
  if (seen.length < 4) return null;
  const mean = (of: (s: (typeof seen)[number]) => number) =>
    seen.reduce((n, s) => n + of(s), 0) / seen.length;
  const [u, v, x, y] = [mean((s) => s.u), mean((s) => s.v), mean((s) => s.x), mean((s) => s.y)];
  const spread = mean((s) => (s.u - u) ** 2 + (s.v - v) ** 2);
  const scale = mean((s) => (s.u - u) * (s.x - x) + (s.v - v) * (s.y - y)) / spread;
  return scale > 0 && Number.isFinite(scale) ? { x: x - scale * u, y: y - scale * v, scale } : null;
}

/**
 * Where the hips are before the camera: metres, x to the right of its axis, y above it, z towards it and so below 0. Where one moment does not say, as in the last that did; null where none does.
 * @param bodies of these moments @param size of the picture
 */
export function hipsOf(
  moments: readonly (Landmarks | null)[],
  bodies: readonly (readonly Vector[] | null)[],
  times: readonly number[],
  size: Size,
): (Vector | null)[] {
  const fits = moments.map((m, i) => m && bodies[i] && fitOf(m, bodies[i]));
  const focal = FOCAL * Math.max(size.width, size.height);
  let last: Vector | null = null;
  let [from, to, sum, n] = [0, 0, 0, 0];
  const take = (i: number, sign: 1 | -1) => {
    const fit = fits[i];
    if (!fit) return;
    sum += sign * Math.log(fit.scale);
    n += sign;
  };
  const out = fits.map((fit, i): Vector | null => {
    while (to < times.length && times[to]! <= times[i]! + STEADY) take(to++, 1);
    while (times[from]! < times[i]! - STEADY) take(from++, -1);
    if (!fit) return last;
    const scale = Math.exp(sum / n);
    last = [(fit.x - size.width / 2) / scale, (size.height / 2 - fit.y) / scale, -focal / scale];
    return last;
  });
  const first = out.find((v) => v) ?? null;
  return out.map((v) => v ?? first);
}
