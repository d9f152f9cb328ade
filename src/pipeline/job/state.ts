/** What is known of a job's file once pass A is over. */
import type { Track } from '../../core/model/finding.ts';
import type { Kind } from '../../core/model/kind.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Sought } from '../passes/find.ts';
import type { Known } from '../passes/learn.ts';
import type { Weighed } from '../passes/weigh.ts';
import type { TrackOptions } from '../picture/4-track.ts';
import type { Findings } from '../picture/6-plan.ts';
import type { Seen } from '../picture/look/sightings.ts';
import type { Looker, Source } from '../ports.ts';

export interface State extends Sought {
  readonly source: Source;
  /** Of the source, hex. */
  readonly sha256: string;
  readonly finder: Looker;
  /** What is looked for. */
  readonly kind: Kind;
  /** The check adds to them, and never changes those that are there. */
  tracks: readonly Track[];
}

export const findingsOf = ({ sha256, timeline, shots, tracks }: State): Findings => ({
  source: sha256,
  frames: timeline.length,
  shots,
  tracks,
});

/** What new sightings are linked with. @param seen what may continue them */
export const knownOf = ({ tracks, shots, timeline }: State, seen: Seen): Known => ({
  seen,
  tracks,
  shots,
  timeline,
});

export function trackingOf(
  { find }: Policy,
  { source: { info }, finder, kind }: Pick<State, 'source' | 'finder' | 'kind'>,
): TrackOptions & Weighed {
  const { sure, weak } = finder.plugin.scores;
  const { threshold, hold, weigh } = find.face;
  return { kind, sure: threshold || sure, hold, frame: info.turn.shown, weigh, weak };
}
