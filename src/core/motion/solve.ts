/**
 * How a skeleton stands so that its joints lie where landmarks do: each bone points at the next landmark exactly, and what turns about the bone
 * itself comes from what says something of it: hips and shoulders of the trunk, ears, eyes and nose of the head, the bend of elbows and
 * knees, the knuckles of forearms and hands. Where nothing does, it turns as little as can be.
 */
import { clamp } from '../units.ts';
import {
  at,
  type Body,
  JOINT_SIDES,
  type JointName,
  type JointSide,
  knuckles,
  low,
  middle,
  type Skeleton,
  soleOf,
  WAIST,
} from './skeleton.ts';
import {
  across,
  add,
  after,
  back,
  between,
  cross,
  dot,
  length,
  minus,
  type Quaternion,
  rotated,
  rotation,
  STILL,
  swing,
  times,
  turn,
  unit,
  type Vector,
  X,
  Y,
  Z,
} from './vector.ts';

/** Limbs of which the film shows enough; the others hang straight. */
export type Shown = ReadonlySet<JointName>;

/** How the joints are turned against their parents, in the skeleton's order. */
export function solve(skeleton: Skeleton, body: Body, shown: Shown): Quaternion[] {
  const sole = soleOf(skeleton);
  const world = new Map<JointName, Quaternion>(trunk(body));
  for (const side of JOINT_SIDES) {
    arm(world, body, side, shown);
    leg(world, body, side, shown, sole);
  }
  return skeleton.map(({ name, parent }) => {
    const own = world.get(name)!;
    return parent ? after(back(world.get(parent)!), own) : own;
  });
}

function trunk(body: Body): [JointName, Quaternion][] {
  const [hips, shoulders, ears] = [middle(body, 'hip'), middle(body, 'shoulder'), middle(body, 'ear')];
  const toLeft = (of: 'hip' | 'shoulder' | 'ear') => minus(at(body, `left_${of}`), at(body, `right_${of}`));
  const up = minus(shoulders, hips);
  const hip = rotation({ along: X, beside: Y }, toLeft('hip'), up);
  const waist = add(hips, rotated(hip, [0, WAIST * length(up), 0]));
  const upwards = { along: Y, beside: X };
  // Eyes lie above, and the nose below, what is level with the ears (the Frankfurt plane).
  const front = minus(between(at(body, 'nose'), middle(body, 'eye')), ears);
  const turned = add(unit(toLeft('shoulder'), X), unit(toLeft('ear'), X));
  return [
    ['Hips', hip],
    ['Spine', rotation(upwards, minus(shoulders, waist), toLeft('shoulder'))],
    ['Neck', rotation(upwards, minus(ears, shoulders), turned)],
    ['Head', rotation({ along: X, beside: Z }, toLeft('ear'), front)],
  ];
}

/** From which bend of a joint, as its sine, the bend says how a limb is turned, and from which alone. */
const BEND = { from: 0.35, to: 0.7 };

/** The axis about which the second of two bones is turned against the first, as far as it is bent; of a straight one another, across the first. All of length 1. */
function hinge(upper: Vector, lower: Vector, straight: Vector, oneWay: boolean): Vector {
  const bent = cross(upper, lower);
  const t = clamp((length(bent) - BEND.from) / (BEND.to - BEND.from), 0, 1);
  // A knee that seems to bend forwards is a straight one, misread.
  const axis = oneWay && dot(bent, straight) < 0 ? times(bent, -1) : bent;
  const angle = Math.atan2(dot(cross(straight, axis), upper), dot(straight, axis));
  return rotated(turn(upper, t * angle), straight);
}

/** How joints are turned in the room, as far as they were told. */
type World = Map<JointName, Quaternion>;

/** Tells one joint; of a limb that is not shown, how it hangs. */
function tell(
  world: World,
  name: JointName,
  shown: Shown,
  hanging: Quaternion,
  seen: Quaternion,
): Quaternion {
  const told = shown.has(name) ? seen : hanging;
  world.set(name, told);
  return told;
}

function arm(world: World, body: Body, side: JointSide, shown: Shown): void {
  const out: Vector = side === 'Left' ? X : times(X, -1);
  const chest = world.get('Spine')!;
  const place = (n: 'shoulder' | 'elbow' | 'wrist') => at(body, `${low(side)}_${n}`);
  const collar = rotation(
    { along: out, beside: Y },
    minus(place('shoulder'), middle(body, 'shoulder')),
    rotated(chest, Y),
  );
  world.set(`${side}Shoulder`, collar);
  const hanging = after(chest, swing(out, [0, -1, 0]));
  const upper = unit(minus(place('elbow'), place('shoulder')), rotated(hanging, out));
  const lower = unit(minus(place('wrist'), place('elbow')), upper);
  // A T-pose's elbows bend forwards.
  const axis = cross(out, Z);
  const least = after(swing(rotated(collar, out), upper), collar);
  const bend = hinge(upper, lower, rotated(least, axis), false);
  const palm = minus(at(body, `${low(side)}_index`), at(body, `${low(side)}_pinky`));
  const fingers = minus(knuckles(body, side), place('wrist'));
  const held = { along: out, beside: Z };
  const top = rotation({ along: out, beside: axis }, upper, bend);
  const arm = tell(world, `${side}Arm`, shown, hanging, top);
  const fore = tell(world, `${side}ForeArm`, shown, arm, rotation(held, lower, palm));
  tell(world, `${side}Hand`, shown, fore, rotation(held, fingers, palm));
}

function leg(world: World, body: Body, side: JointSide, shown: Shown, sole: Vector): void {
  const down: Vector = [0, -1, 0];
  const hips = world.get('Hips')!;
  const place = (n: 'hip' | 'knee' | 'ankle' | 'heel' | 'foot_index') => at(body, `${low(side)}_${n}`);
  const upper = unit(minus(place('knee'), place('hip')), rotated(hips, down));
  const lower = unit(minus(place('ankle'), place('knee')), upper);
  const least = rotated(after(swing(rotated(hips, down), upper), hips), X);
  const foot = minus(place('foot_index'), place('heel'));
  // A straight leg is turned as its foot is.
  const byFoot = unit(across(cross(foot, lower), upper), least);
  const straight = dot(byFoot, least) < 0 ? least : byFoot;
  const bend = hinge(upper, lower, straight, true);
  const bone = { along: down, beside: X };
  // Legs that are not seen stand, where the trunk is upright enough.
  const stands = rotated(hips, Y)[1] > 0.5 ? rotation(bone, down, rotated(hips, X)) : hips;
  const thigh = tell(world, `${side}UpLeg`, shown, stands, rotation(bone, upper, bend));
  const shank = tell(world, `${side}Leg`, shown, thigh, rotation(bone, lower, bend));
  const toes = minus(place('foot_index'), place('ankle'));
  const flat = rotation({ along: sole, beside: X }, toes, bend);
  world.set(`${side}ToeBase`, tell(world, `${side}Foot`, shown, shank, flat));
}

/** Where joints are, from how they are turned. @param root where the first is */
export function placesOf(
  skeleton: Skeleton,
  root: Vector,
  turned: readonly Quaternion[],
): ReadonlyMap<JointName, Vector> {
  const known = new Map<JointName, { readonly place: Vector; readonly q: Quaternion }>();
  skeleton.forEach(({ name, parent, offset }, i) => {
    const p = parent ? known.get(parent)! : null;
    known.set(name, {
      place: p ? add(p.place, rotated(p.q, offset)) : root,
      q: after(p?.q ?? STILL, turned[i]!),
    });
  });
  return new Map([...known].map(([name, { place }]) => [name, place]));
}
