/** Landmarks of one thing in one frame, as a model gives them, and what a whole film's come to. */
import { type Box, grow, holds, type Point } from '../space/geometry.ts';
import type { TopologyId } from './topology.ts';

/** Values of a landmark in {@link Landmarks.points}, and in {@link Landmarks.world}. */
export const ROW = 4;
export const WORLD_ROW = 3;

/** Landmarks of one thing, by the numbers of their topology. */
export interface Landmarks {
  readonly topology: TopologyId;
  /** x, y, depth and the probability of being in the picture with nothing before it; pixels, {@link ROW} values a landmark. Depth is less for what is nearer. */
  readonly points: Float32Array;
  /** Metres about the middle of the thing, x to the right, y down, z away from the camera, {@link WORLD_ROW} values a landmark; null where the model gives none. */
  readonly world: Float32Array | null;
  /** How far a face does each of `SHAPES` (`expressions.ts`), 0..1, where the model tells it. */
  readonly shapes?: Float32Array;
}

/** {@link Landmarks.points} of a model that does not say which it sees: all of a thing that is there. @param values x, y and depth, three a landmark */
export function allSeen(values: ArrayLike<number>): Float32Array {
  const count = values.length / 3;
  return Float32Array.from({ length: ROW * count }, (_, i) =>
    i % ROW < 3 ? values[3 * Math.floor(i / ROW) + (i % ROW)]! : 1,
  );
}

/** Whether they are those of a face, with irises or without. */
export const isFace = ({ topology }: Landmarks): boolean => topology === 'face' || topology === 'face_iris';

/** The landmarks of one track. */
export interface Movement {
  readonly topology: TopologyId;
  /** Number of the first frame. */
  readonly from: number;
  /** One for each frame of the track's span; null where none could be told. Frame space. */
  readonly frames: readonly (Landmarks | null)[];
}

/** How everybody in a film moves, by track. */
export type Motion = ReadonlyMap<string, Movement>;

/** From where a landmark is taken for one that is there. */
export const SURE = 0.5;

/** A landmark; null where it is not seen. @param sure probability from which it is */
export const landmarkAt = ({ points }: Landmarks, i: number, sure = SURE): Point | null =>
  points[ROW * i + 3]! >= sure ? { x: points[ROW * i]!, y: points[ROW * i + 1]! } : null;

/** How far two landmarks are apart in the picture, or with their depths; pixels. */
export function apart({ points }: Landmarks, a: number, b: number, axes: 2 | 3 = 2): number {
  let sum = 0;
  for (let k = 0; k < axes; k++) sum += (points[ROW * a + k]! - points[ROW * b + k]!) ** 2;
  return Math.sqrt(sum);
}

/** All of them, seen or not. */
export const pointsOf = ({ points }: Landmarks): Point[] =>
  Array.from({ length: points.length / ROW }, (_, i) => ({ x: points[ROW * i]!, y: points[ROW * i + 1]! }));

/** How far beyond a box landmarks may lie and belong to what is in it, as a share of its size, and how many of them have to. */
const NEAR = { beyond: 0.4, share: 0.8 };

/** Whether landmarks are those of the thing in this box, and not of somebody beside it. */
export function fitsLandmarks(of: Landmarks, box: Box): boolean {
  const around = grow(box, NEAR.beyond);
  const seen = pointsOf(of).filter((_, i) => landmarkAt(of, i));
  const within = seen.filter((p) => holds(around, p));
  return within.length > 0 && within.length >= NEAR.share * seen.length;
}
