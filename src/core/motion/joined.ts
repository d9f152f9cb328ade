/** What all tracks of one person come to. */
import type { Timeline } from '../model/finding.ts';
import type { Mover } from './movers.ts';
import type { Moment } from './series.ts';
import type { Topology } from './topology.ts';

export interface Joined {
  /** The alias, or the track's id where people were not told apart: a name for files, too. */
  readonly name: string;
  readonly topology: Topology;
  /** Number of the first frame. */
  readonly from: number;
  /** Presentation times of its frames, seconds. */
  readonly times: readonly number[];
  /** One a frame; null where nothing could be told. The first and the last are there. */
  readonly moments: readonly (Moment | null)[];
}

/** One for each person and topology. Of two tracks of somebody at once, the one that began first counts. */
export function joined(movers: readonly Mover[], timeline: Timeline): Joined[] {
  const groups = new Map<string, Mover[]>();
  for (const m of movers) {
    const key = `${m.topology.id} ${m.person ?? m.track}`;
    groups.set(key, [...(groups.get(key) ?? []), m]);
  }
  return [...groups.values()].flatMap((own) => {
    const known = new Map<number, Moment>();
    for (const { from, moments } of own)
      moments.forEach((m, i) => {
        if (m && !known.has(from + i)) known.set(from + i, m);
      });
    if (known.size === 0) return [];
    const frames = [...known.keys()].sort((a, b) => a - b);
    const from = frames[0]!;
    const moments = Array.from({ length: frames.at(-1)! - from + 1 }, (_, i) => known.get(from + i) ?? null);
    const times = moments.map((_, i) => timeline[from + i]! / 1e6);
    const { person, track, topology } = own[0]!;
    return [{ name: (person ?? track).replace(/[^\w-]+/g, '-'), topology, from, times, moments }];
  });
}
