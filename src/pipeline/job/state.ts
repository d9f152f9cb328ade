/** What is known of a job's file once pass A is over. */
import type { Track } from '../../core/model/finding.ts';
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
export const knownOf = ({ tracks, shots, timeline, finder }: State, seen: Seen): Known => ({
  subject: finder.plugin.finds,
  seen,
  tracks,
  shots,
  timeline,
});

export function trackingOf({ find }: Policy, { info }: Source, { plugin }: Looker): TrackOptions & Weighed {
  const { sure, weak } = plugin.scores;
  return {
    sure: find.face.threshold || sure,
    hold: find.face.hold,
    frame: info.turn.shown,
    weigh: find.face.weigh,
    weak,
  };
}
