/** Everybody in a file as a skeleton that moves in one room: metres, y up, z to the camera; x is 0 in the middle of the picture, z where they mostly are, y under their feet. */

import type { Exportable } from '../model/exportable.ts';
import { raise } from '../model/fault.ts';
import type { Size } from '../space/geometry.ts';
import { median } from '../units.ts';
import { type Joined, joined } from './joined.ts';
import { ROW, SURE } from './landmarks.ts';
import { moversOf } from './movers.ts';
import { nearby } from './nearby.ts';
import { bodyOf, hipsOf } from './place.ts';
import type { Moment } from './series.ts';
import { JOINT_SIDES, type JointName, low, type Skeleton, skeletonOf } from './skeleton.ts';
import { placesOf, type Shown, solve } from './solve.ts';
import { type PoseName, poseIndex } from './topology.ts';
import { add, type Quaternion, type Vector } from './vector.ts';

export interface Pose {
  /** Where the hips are. */
  readonly root: Vector;
  /** Of the joints against their parents, in the skeleton's order. */
  readonly turned: readonly Quaternion[];
}

export interface Performer extends Pick<Joined, 'name' | 'from' | 'times'> {
  readonly skeleton: Skeleton;
  /** One a frame; where nobody was seen, the last one holds. */
  readonly poses: readonly Pose[];
  /** One a frame, by the numbers of the pose's landmarks; null where nobody was seen, and for what is not. */
  readonly markers: readonly (readonly (Vector | null)[] | null)[];
  /** Numbers of the frames in which nobody was seen, and of those filled between two in which somebody was. */
  readonly held: readonly number[];
  readonly filled: readonly number[];
}

/** @throws FaultError `export/empty` where nobody moves @param what the exporter's label, for the fault */
export function performersOf(of: Exportable, what: string): Performer[] {
  // Without metres nobody can be placed.
  const movers = moversOf(of, ['pose'], what).map((m) => ({
    ...m,
    moments: m.moments.map((x) => (x?.world ? x : null)),
  }));
  const performers = joined(movers, of.timeline).map((j) => performer(j, of.frame));
  if (performers.length === 0) raise({ code: 'export/empty', what });
  const depth = median(performers.flatMap((p) => p.poses.map(({ root }) => root[2])));
  return performers.map((p) => grounded(p, depth ?? 0));
}

function performer({ name, from, times, moments }: Joined, size: Size): Performer {
  const bodies = moments.map((m) => m && bodyOf(m));
  const hips = hipsOf(moments, bodies, times, size);
  const skeleton = skeletonOf(bodies.flatMap((b) => (b ? [b] : [])));
  const shown = shownOf(moments.flatMap((m) => m ?? []));
  let last: Pose | null = null;
  const poses = bodies.map((body, i): Pose | null => {
    if (body) last = { root: hips[i] ?? [0, 0, 0], turned: solve(skeleton, body, shown) };
    return last;
  });
  const numbers = (is: (m: Moment | null) => boolean) => moments.flatMap((m, i) => (is(m) ? [from + i] : []));
  return {
    name,
    skeleton,
    from,
    times,
    // The first frame has somebody.
    poses: poses.flatMap((p) => p ?? []),
    markers: bodies.map(
      (b, i) =>
        b?.map((v, k) =>
          moments[i]!.points[ROW * k + ROW - 1]! >= SURE ? add(v, hips[i] ?? [0, 0, 0]) : null,
        ) ?? null,
    ),
    held: numbers((m) => !m),
    filled: numbers((m) => m?.origin === 'filled'),
  };
}

/** In how much of a film a landmark has to be seen for its limb to be told, and not to hang. */
const TOLD = 0.1;

function shownOf(moments: readonly Moment[]): Shown {
  const seen = (name: PoseName) => {
    const at = ROW * poseIndex(name) + ROW - 1;
    return moments.filter((m) => m.points[at]! >= SURE).length >= TOLD * moments.length;
  };
  const shown = new Set<JointName>();
  for (const side of JOINT_SIDES) {
    const chains = [
      [
        [`${side}Arm`, 'elbow'],
        [`${side}ForeArm`, 'wrist'],
        [`${side}Hand`, 'index'],
      ],
      [
        [`${side}UpLeg`, 'knee'],
        [`${side}Leg`, 'ankle'],
        [`${side}Foot`, 'foot_index'],
      ],
    ] as const;
    for (const chain of chains)
      for (const [joint, end] of chain) {
        if (!seen(`${low(side)}_${end}`)) break;
        shown.add(joint);
      }
  }
  return shown;
}

/** Seconds on either side within which somebody stands on the floor once: longer than half a jump. */
const JUMP = 0.4;

/**
 * Lifts and lowers everything so that somebody stands on the floor. Cameras look down or up at it and sizes are a little wrong, so that it
 * would slope and sway: it is where the lowest joint is but for jumps.
 */
function grounded(p: Performer, depth: number): Performer {
  const lowest = p.poses.map(({ root, turned }) =>
    Math.min(...[...placesOf(p.skeleton, root, turned).values()].map(([, y]) => y)),
  );
  const about = (values: readonly number[], of: (near: readonly number[]) => number) =>
    nearby(values, p.times, JUMP, of);
  // Without what rises above its surroundings for shorter than that (an opening, in the words of image processing), and smooth.
  const ground = about(
    about(lowest, (near) => Math.min(...near)),
    (near) => Math.max(...near),
  );
  const floor = about(ground, (near) => near.reduce((a, b) => a + b, 0) / near.length);
  let last = 0;
  const seen = p.markers.map((m, i) => {
    if (m) last = i;
    return last;
  });
  const by = (i: number): Vector => [0, -floor[seen[i]!]!, -depth];
  return {
    ...p,
    poses: p.poses.map(({ root, turned }, i) => ({ root: add(root, by(i)), turned })),
    markers: p.markers.map((m, i) => m?.map((v) => v && add(v, by(i))) ?? null),
  };
}
