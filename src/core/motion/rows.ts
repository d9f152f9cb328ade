/** Landmarks of one thing in one frame after another, as tables and lists hold them. */
import type { Alias } from '../model/person.ts';
import { ROW, WORLD_ROW } from './landmarks.ts';
import type { Mover } from './movers.ts';
import type { Moment } from './series.ts';
import type { Topology } from './topology.ts';

export interface LandmarkRow {
  readonly frame: number;
  /** Presentation time, seconds. */
  readonly time: number;
  readonly track: string;
  readonly person: Alias | null;
  readonly topology: Topology;
  readonly moment: Moment;
}

/** One landmark: pixels with the probability of being seen, and metres, x to the right, y down, z away from the camera. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly seen: number;
  readonly world: readonly [number, number, number] | null;
}

/** Frame by frame; nothing where nothing could be told. */
export const landmarkRows = (movers: readonly Mover[]): LandmarkRow[] =>
  movers
    .flatMap(({ track, person, topology, from, times, moments }) =>
      moments.flatMap((moment, i): LandmarkRow[] =>
        moment ? [{ frame: from + i, time: times[i]!, track, person, topology, moment }] : [],
      ),
    )
    .sort((a, b) => a.frame - b.frame);

const rounded = (n: number): number => Number(n.toFixed(4));

/** All landmarks of a moment, by their numbers. */
export function spotsOf({ points, world }: Moment): Spot[] {
  return Array.from({ length: points.length / ROW }, (_, k) => {
    const [x, y, z, seen] = Array.from(points.subarray(ROW * k, ROW * (k + 1)), rounded);
    const metres = world && Array.from(world.subarray(WORLD_ROW * k, WORLD_ROW * (k + 1)), rounded);
    return { x: x!, y: y!, z: z!, seen: seen!, world: metres && [metres[0]!, metres[1]!, metres[2]!] };
  });
}
