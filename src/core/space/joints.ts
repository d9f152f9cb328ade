/** The 33 joints of MediaPipe Pose by number, and the body that hangs on them. */
import { type Landmarks, ROW } from '../motion/landmarks.ts';
import type { Point } from './geometry.ts';
import { type Grid, setCapsule, setConvex } from './grid.ts';

export const JOINTS = 33;

/** A joint; `seen`: probability that it is in the picture and nothing stands before it. */
export interface Joint extends Point {
  readonly seen: number;
}

/** A person's mask and joints, in the pixels of a model's input. */
export interface Silhouette {
  readonly grid: Grid;
  readonly joints: readonly Joint[];
}

/** Landmarks of a pose as joints. */
export const jointsOf = ({ points }: Landmarks): Joint[] =>
  Array.from({ length: JOINTS }, (_, i) => ({
    x: points[ROW * i]!,
    y: points[ROW * i + 1]!,
    seen: points[ROW * i + 3]!,
  }));

const SHOULDERS = [11, 12] as const;
const HIPS = [23, 24] as const;
const TRUNK = [...SHOULDERS, ...HIPS];
const LEGS = [25, 26, 27, 28];
/** From where a joint is taken for one that is there. */
const SURE = 0.6;

/** Two joints and the thickness of what lies between them, as a share of the trunk's length: the bones' half of the flesh, so that nothing beside it is hidden. */
const LIMBS: readonly (readonly [number, number, number])[] = [
  [11, 13, 0.1],
  [12, 14, 0.1],
  [13, 15, 0.08],
  [14, 16, 0.08],
  [15, 19, 0.07],
  [16, 20, 0.07],
  [23, 25, 0.11],
  [24, 26, 0.11],
  [25, 27, 0.08],
  [26, 28, 0.08],
  [27, 31, 0.05],
  [28, 32, 0.05],
  [27, 29, 0.05],
  [28, 30, 0.05],
];

const isSure = (joints: readonly Joint[]) => (i: number) => joints[i]!.seen >= SURE;

/** The middle of the trunk: what moves least of a body; null where it is not seen. */
export function anchorOf(joints: readonly Joint[]): Point | null {
  if (!TRUNK.every(isSure(joints))) return null;
  const mean = (of: (j: Joint) => number) => TRUNK.reduce((sum, i) => sum + of(joints[i]!), 0) / TRUNK.length;
  return { x: mean((j) => j.x), y: mean((j) => j.y) };
}

/** Whether trunk and legs are in the picture, so that the joints are those of a whole body and not guesses. */
export const isWhole = (joints: readonly Joint[]): boolean => [...TRUNK, ...LEGS].every(isSure(joints));

/** Sets the cells of trunk and limbs between joints that are seen: a mask that forgot an arm has it again. */
export function setBody(grid: Grid, joints: readonly Joint[]): void {
  const sure = isSure(joints);
  if (!TRUNK.every(sure)) return;
  const trunk = TRUNK.map((i) => joints[i]!);
  const [a, b, c, d] = trunk as [Joint, Joint, Joint, Joint];
  const length = Math.hypot((a.x + b.x - c.x - d.x) / 2, (a.y + b.y - c.y - d.y) / 2);
  setConvex(grid, trunk);
  for (const [from, to, thick] of LIMBS)
    if (sure(from) && sure(to)) setCapsule(grid, joints[from]!, joints[to]!, thick * length);
}
