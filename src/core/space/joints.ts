/** The joints of MediaPipe Pose, and the body that hangs on them. */
import { type Landmarks, ROW } from '../motion/landmarks.ts';
import { type PoseName, poseIndex, TOPOLOGIES } from '../motion/topology.ts';
import type { Point } from './geometry.ts';
import { type Grid, setCapsule, setConvex } from './grid.ts';

export const JOINTS = TOPOLOGIES.pose.names.length;

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

/** A joint of either side. */
const both = (left: PoseName & `left_${string}`): readonly [number, number] => [
  poseIndex(left),
  poseIndex(left.replace('left', 'right') as PoseName),
];
const SHOULDERS = both('left_shoulder');
const HIPS = both('left_hip');
const TRUNK = [...SHOULDERS, ...HIPS];
const LEGS = [...both('left_knee'), ...both('left_ankle')];
/** From where a joint is taken for one that is there. */
const SURE = 0.6;

/** Two joints and the thickness of what lies between them, as a share of the trunk's length: the bones' half of the flesh, so that nothing beside it is hidden. */
const LIMBS = (
  [
    ['left_shoulder', 'left_elbow', 0.1],
    ['left_elbow', 'left_wrist', 0.08],
    ['left_wrist', 'left_index', 0.07],
    ['left_hip', 'left_knee', 0.11],
    ['left_knee', 'left_ankle', 0.08],
    ['left_ankle', 'left_foot_index', 0.05],
    ['left_ankle', 'left_heel', 0.05],
  ] as const
).flatMap(([from, to, thick]) => both(from).map((a, side) => [a, both(to)[side]!, thick] as const));

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
