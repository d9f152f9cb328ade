/**
 * A skeleton with the joints and names that animation tools know, in a T-pose: metres, y up, facing z, its left side at positive x.
 * Bones are as long as they mostly are in the film, left as right.
 */
import { median } from '../units.ts';
import { type PoseName, poseIndex } from './topology.ts';
import { add, between, cross, dot, length, minus, unit, type Vector } from './vector.ts';

/** Landmarks of a pose by their numbers: metres, y up, z to the camera. */
export type Body = readonly Vector[];

export const at = (body: Body, name: PoseName): Vector => body[poseIndex(name)]!;
/** Between a landmark of the left side and that of the right. */
export const middle = (body: Body, of: 'shoulder' | 'hip' | 'ear' | 'eye'): Vector =>
  between(at(body, `left_${of}`), at(body, `right_${of}`));

export type JointSide = 'Left' | 'Right';
export const JOINT_SIDES = ['Left', 'Right'] as const satisfies readonly JointSide[];
/** @param side what the names of its landmarks begin with, too: `left`, `right` */
export const low = (side: JointSide): 'left' | 'right' => (side === 'Left' ? 'left' : 'right');

type Middle = 'Hips' | 'Spine' | 'Neck' | 'Head';
type Sided = 'Shoulder' | 'Arm' | 'ForeArm' | 'Hand' | 'UpLeg' | 'Leg' | 'Foot' | 'ToeBase';
export type JointName = Middle | `${JointSide}${Sided}`;

export interface Joint {
  readonly name: JointName;
  readonly parent: JointName | null;
  /** From its parent, in the T-pose. */
  readonly offset: Vector;
  /** Where it ends, from itself, where nothing comes after it. */
  readonly end?: Vector;
}
/** Parents first, and branch after branch. */
export type Skeleton = readonly Joint[];

/** Where along the trunk, from the hips up, the spine bends. */
export const WAIST = 0.2;

/** What of a body is measured, metres; of both sides together. */
interface Measures {
  readonly hips: number;
  readonly trunk: number;
  readonly shoulders: number;
  readonly neck: number;
  readonly ears: number;
  readonly arm: number;
  readonly foreArm: number;
  readonly hand: number;
  readonly thigh: number;
  readonly shank: number;
  /** Of the ankle above the sole, and from below it to the toes. */
  readonly ankle: number;
  readonly foot: number;
}

/** Where the fingers begin. */
export const knuckles = (body: Body, side: JointSide): Vector =>
  between(at(body, `${low(side)}_index`), at(body, `${low(side)}_pinky`));

function measuresOf(bodies: readonly Body[]): Measures {
  // No bone has no length: tools take it for a point without a direction.
  const usual = (of: (body: Body) => readonly number[]): number =>
    Math.max(0.005, median(bodies.flatMap(of)) ?? 0);
  const both = (of: (body: Body, side: JointSide) => number) =>
    usual((body) => JOINT_SIDES.map((s) => of(body, s)));
  const part = (from: Part, to: Part) =>
    both((b, s) => length(minus(at(b, `${low(s)}_${to}`), at(b, `${low(s)}_${from}`))));
  const wide = (of: 'hip' | 'shoulder' | 'ear') =>
    usual((b) => [length(minus(at(b, `left_${of}`), at(b, `right_${of}`)))]);
  const sole = (b: Body, s: JointSide) => {
    const [heel, toe] = [at(b, `${low(s)}_heel`), at(b, `${low(s)}_foot_index`)];
    return { to: minus(toe, at(b, `${low(s)}_ankle`)), forward: unit(minus(toe, heel)) };
  };
  return {
    hips: wide('hip'),
    shoulders: wide('shoulder'),
    ears: wide('ear'),
    trunk: usual((b) => [length(minus(middle(b, 'shoulder'), middle(b, 'hip')))]),
    neck: usual((b) => [length(minus(middle(b, 'ear'), middle(b, 'shoulder')))]),
    arm: part('shoulder', 'elbow'),
    foreArm: part('elbow', 'wrist'),
    hand: both((b, s) => length(minus(knuckles(b, s), at(b, `${low(s)}_wrist`)))),
    thigh: part('hip', 'knee'),
    shank: part('knee', 'ankle'),
    ankle: both((b, s) => length(cross(sole(b, s).to, sole(b, s).forward))),
    foot: both((b, s) => dot(sole(b, s).to, sole(b, s).forward)),
  };
}
type Part = 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle';

/** @param bodies at least one */
export function skeletonOf(bodies: readonly Body[]): Skeleton {
  const m = measuresOf(bodies);
  const up = (n: number): Vector => [0, n, 0];
  const sided = (side: JointSide): { readonly arm: Joint[]; readonly leg: Joint[] } => {
    const out = (n: number): Vector => [side === 'Left' ? n : -n, 0, 0];
    return {
      arm: [
        { name: `${side}Shoulder`, parent: 'Spine', offset: up((1 - WAIST) * m.trunk) },
        { name: `${side}Arm`, parent: `${side}Shoulder`, offset: out(m.shoulders / 2) },
        { name: `${side}ForeArm`, parent: `${side}Arm`, offset: out(m.arm) },
        { name: `${side}Hand`, parent: `${side}ForeArm`, offset: out(m.foreArm), end: out(m.hand) },
      ],
      leg: [
        { name: `${side}UpLeg`, parent: 'Hips', offset: out(m.hips / 2) },
        { name: `${side}Leg`, parent: `${side}UpLeg`, offset: up(-m.thigh) },
        { name: `${side}Foot`, parent: `${side}Leg`, offset: up(-m.shank) },
        {
          name: `${side}ToeBase`,
          parent: `${side}Foot`,
          offset: [0, -m.ankle, m.foot],
          end: [0, 0, 0.2 * m.foot],
        },
      ],
    };
  };
  const [left, right] = [sided('Left'), sided('Right')];
  return [
    { name: 'Hips', parent: null, offset: [0, m.thigh + m.shank + m.ankle, 0] },
    { name: 'Spine', parent: 'Hips', offset: up(WAIST * m.trunk) },
    { name: 'Neck', parent: 'Spine', offset: up((1 - WAIST) * m.trunk) },
    // From ear to ear a head is a little wider than from its ears up.
    { name: 'Head', parent: 'Neck', offset: up(m.neck), end: up(0.9 * m.ears) },
    ...left.arm,
    ...right.arm,
    ...left.leg,
    ...right.leg,
  ];
}

/** Where joints are in the T-pose. */
export function restOf(skeleton: Skeleton): ReadonlyMap<JointName, Vector> {
  const places = new Map<JointName, Vector>();
  for (const { name, parent, offset } of skeleton)
    places.set(name, parent ? add(places.get(parent)!, offset) : offset);
  return places;
}

/** Of the T-pose's foot: from the ankle to the toes. */
export const soleOf = (skeleton: Skeleton): Vector =>
  unit(skeleton.find((j) => j.name === 'LeftToeBase')!.offset);
