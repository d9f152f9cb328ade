/** A persona's own portrait, ready to move. */
import { MESH } from '../motion/face-geometry.ts';
import { allSeen, type Landmarks } from '../motion/landmarks.ts';
import { inFrameOf } from '../persona/head.ts';
import { Portrait } from '../persona/portrait.ts';
import { AT_REST } from '../persona/pose.ts';
import type { FaceSpace } from '../persona/space.ts';
import type { Wish } from '../persona/wish.ts';
import { planesOf } from './frame.ts';
import type { Planes } from './portrait.ts';

/** Pixels of its sides. */
const SIDE = 640;
export const SITTER = { width: SIDE, height: SIDE } as const;

/** @returns the picture, and its face's points, which nobody has to find */
export function sitterOf(
  space: FaceSpace,
  wish: Wish,
): { readonly planes: Planes; readonly landmarks: Landmarks } {
  const portrait = new Portrait(space, wish);
  const rgba = portrait.draw(SIDE, AT_REST);
  const plane = (k: number) => Float32Array.from({ length: SIDE * SIDE }, (_, i) => rgba[4 * i + k]!);
  const placed = inFrameOf(portrait.shape, portrait.headIn(SIDE));
  const points = allSeen(placed.subarray(0, 3 * MESH));
  return {
    planes: planesOf([plane(0), plane(1), plane(2)]),
    landmarks: { topology: 'face', points, world: null },
  };
}
