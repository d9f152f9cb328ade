/** A picture of a face that is to move: its samples, and how its face lies in it. */
import { MESH } from '../motion/face-geometry.ts';
import type { Landmarks } from '../motion/landmarks.ts';
import { type Head, headOf, inFrameOf, ownOf } from '../persona/head.ts';
import type { FaceSpace } from '../persona/space.ts';
import type { Size } from '../space/geometry.ts';
import { clamp } from '../units.ts';
import { type Around, aroundOf } from './around.ts';

/** Luma and chroma, all of the picture's size (BT.601, full range). */
export type Planes = readonly [Float32Array, Float32Array, Float32Array];

export interface Portrait {
  readonly size: Size;
  readonly planes: Planes;
  readonly space: FaceSpace;
  readonly head: Head;
  /** The face's points in its head's space; what it does in the picture counts as rest. */
  readonly own: Float32Array;
  /** The same in the picture: x, y and depth. */
  readonly placed: Float32Array;
  readonly around: Around;
  /** Mean luma of the skin. */
  readonly tone: number;
}

/** Points of cheeks and brow. */
const SKIN = [50, 280, 101, 330, 9, 151, 205, 425];

/** @returns null where the points do not spread */
export function portraitOf(
  planes: Planes,
  size: Size,
  landmarks: Landmarks,
  space: FaceSpace,
): Portrait | null {
  const head = headOf(landmarks, space);
  if (!head) return null;
  const own = ownOf(landmarks, head);
  const placed = inFrameOf(own, head);
  const tone = SKIN.reduce((sum, i) => {
    const x = clamp(Math.floor(placed[3 * i]!), 0, size.width - 1);
    const y = clamp(Math.floor(placed[3 * i + 1]!), 0, size.height - 1);
    return sum + planes[0][y * size.width + x]! / SKIN.length;
  }, 0);
  const around = aroundOf(placed.subarray(0, 3 * MESH), space.triangles, size);
  return { size, planes, space, head, own, placed, around, tone };
}
