/** Where a head is in a picture, and its points in the head's own space. */
import { laid, MESH } from '../motion/face-geometry.ts';
import { type Landmarks, ROW } from '../motion/landmarks.ts';
import { add, back, minus, type Quaternion, rotated, times, type Vector } from '../motion/vector.ts';
import { type FaceSpace, VALUES } from './space.ts';

/** How a head's own space lies in the frame: x to the right, y up, z to whoever looks; pixels, from the frame's upper left corner. */
export interface Head {
  readonly turned: Quaternion;
  /** Pixels a centimetre. */
  readonly scale: number;
  readonly place: Vector;
}

/** A face is told by its points from so many pixels a centimetre on: about 45 from brow to chin. */
const SMALL = 2.5;

export const isLarge = ({ scale }: Head): boolean => scale >= SMALL;

/** Cosine of how far it is turned from the camera. */
export const facing = ({ turned }: Head): number => rotated(turned, [0, 0, 1])[2];

const placeOf = ({ points }: Landmarks, i: number): Vector => [
  points[ROW * i]!,
  -points[ROW * i + 1]!,
  -points[ROW * i + 2]!,
];

/** Null where the points do not spread. */
export function headOf(
  landmarks: Landmarks,
  { mean, weights }: Pick<FaceSpace, 'mean' | 'weights'>,
): Head | null {
  const room = Array.from({ length: MESH }, (_, i) => placeOf(landmarks, i));
  return laid({ positions: mean, weights }, room);
}

/** A face's points in its head's space. */
export function ownOf(landmarks: Landmarks, { turned, scale, place }: Head): Float32Array {
  const out = new Float32Array(VALUES);
  for (let i = 0; i < MESH; i++)
    out.set(times(rotated(back(turned), minus(placeOf(landmarks, i), place)), 1 / scale), 3 * i);
  return out;
}

/** Where points of the head's space lie in the frame: x, y (down) and depth (less is nearer) of each. */
export function inFrameOf(points: Float32Array, { turned, scale, place }: Head): Float32Array {
  const out = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 3) {
    const [x, y, z] = add(times(rotated(turned, [points[i]!, points[i + 1]!, points[i + 2]!]), scale), place);
    out[i] = x;
    out[i + 1] = -y;
    out[i + 2] = -z;
  }
  return out;
}

/** Which way the surface looks at each point, of length 1; three values a point. */
export function normalsOf(points: Float32Array, triangles: Uint16Array): Float32Array {
  const out = new Float32Array(points.length);
  const at = (i: number): Vector => [points[3 * i]!, points[3 * i + 1]!, points[3 * i + 2]!];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const [u, v] = [minus(at(b), at(a)), minus(at(c), at(a))];
    const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    for (const i of [a, b, c]) for (let k = 0; k < 3; k++) out[3 * i + k] = out[3 * i + k]! + n[k]!;
  }
  for (let i = 0; i < out.length; i += 3) {
    const length = Math.hypot(out[i]!, out[i + 1]!, out[i + 2]!) || 1;
    for (let k = 0; k < 3; k++) out[i + k] = out[i + k]! / length;
  }
  return out;
}
