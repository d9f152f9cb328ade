/** Everybody who moves in a file, as exporters write them. */
import type { Seen } from '../model/exportable.ts';
import { raise } from '../model/fault.ts';
import { type Alias, peopleOf } from '../model/person.ts';
import { type Moment, seriesOf } from './series.ts';
import { TOPOLOGIES, type Topology, type TopologyId } from './topology.ts';

export interface Mover {
  readonly track: string;
  /** Null where people were not told apart. */
  readonly person: Alias | null;
  readonly topology: Topology;
  /** Number of the first frame. */
  readonly from: number;
  /** Presentation times of its frames, seconds. */
  readonly times: readonly number[];
  /** One a frame; null where nothing could be told. */
  readonly moments: readonly (Moment | null)[];
}

/**
 * By the order in which they appear.
 * @param what the exporter's label, for the fault
 * @throws FaultError `export/empty` where nobody moves
 */
export function moversOf(of: Seen, topologies: readonly TopologyId[], what: string): Mover[] {
  const movers = moversIn(of, topologies);
  return movers.length ? movers : raise({ code: 'export/empty', what });
}

/** The same, for whom nobody is an answer. */
export function moversIn(
  { plan, motion, timeline, people }: Seen,
  topologies: readonly TopologyId[],
): Mover[] {
  const persons = peopleOf(people);
  // A track that is hidden by stretches moves as one.
  const tracks = [...new Set(plan.decisions.map((d) => d.finding.id))];
  const movers = tracks.flatMap((track): Mover[] => {
    const movement = motion.get(track);
    if (!movement || !topologies.includes(movement.topology)) return [];
    return [
      {
        track,
        person: persons.get(track)?.alias ?? null,
        topology: TOPOLOGIES[movement.topology],
        from: movement.from,
        times: movement.frames.map((_, i) => timeline[movement.from + i]! / 1e6),
        moments: seriesOf(movement, timeline, plan.policy.write),
      },
    ];
  });
  return movers.sort((a, b) => a.from - b.from);
}
