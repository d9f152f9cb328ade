/** The lane of pictures in a report. Geometry of findings stays out: times and reasons are enough. */

import { allUnread, TOLD } from '../../core/image/readable.ts';
import { itemAt } from '../../core/list.ts';
import type { Timeline, Track } from '../../core/model/finding.ts';
import { firstFrame, lastFrame } from '../../core/model/finding.ts';
import type { Kind } from '../../core/model/kind.ts';
import { leavesOf } from '../../core/model/leaves.ts';
import type { People } from '../../core/model/person.ts';
import type { Decision, Plan } from '../../core/model/plan.ts';
import { hiddenFrom, type Policy } from '../../core/model/policy.ts';
import type { KindScope, Named, PictureLane, Scope, TrackLine } from '../../core/model/report.ts';
import type { State } from './state.ts';
import type { Plugins } from './types.ts';

/** What the job measured and saw; the rest is read off the plan. */
export type Facts = Pick<
  PictureLane,
  'source' | 'result' | 'scope' | 'verification' | 'left' | 'kept' | 'scores' | 'background'
>;

export const pictureLane = (
  facts: Facts,
  { frames, decisions, shots, accepted }: Plan,
  timeline: Timeline,
  maskers: Plugins['maskers'],
  people: People,
): PictureLane => ({
  ...facts,
  frames,
  tracks: decisions.map((d) => line(d, timeline, maskers, people)),
  shots: shots.map((s) => ({ ...s, at: itemAt(timeline, s.from) })),
  accepted: accepted.map(({ subject, from, to, because }) => ({ subject, from, to, because })),
});

function line(
  { finding, verdict }: Decision,
  timeline: Timeline,
  maskers: Plugins['maskers'],
  people: People,
): TrackLine {
  const track: Track = finding;
  const treatment = verdict.do === 'mask' ? verdict.with : undefined;
  const masker = maskers.find((m) => m.id === treatment?.by);
  return {
    id: track.id,
    subject: track.subject,
    partOf: track.partOf,
    person: people.get(track.id)?.alias,
    by: track.evidence.by,
    verdict: verdict.do,
    rule: verdict.rule,
    masker: treatment?.by,
    leaves: treatment && masker && leavesOf(masker, treatment.options),
    kept: verdict.do === 'keep' ? verdict.by : undefined,
    standing: track.evidence.standing,
    likely: track.evidence.likely,
    because: verdict.do === 'keep' ? verdict.because : undefined,
    from: itemAt(timeline, firstFrame(track)),
    to: itemAt(timeline, lastFrame(track)),
    frames: track.keys.length,
    seen: track.evidence.seen,
    best: track.evidence.best,
    gaps: track.evidence.gaps,
  };
}

export function sourceOf({ source }: State): PictureLane['source'] {
  const { container, codec, seconds, path, turn } = source.info;
  const { width, height } = turn.shown;
  return { container, codec, width, height, seconds, path };
}

export const named = ({ id, label, plural }: Kind): Named => ({ subject: id, label, plural });

/** @param results what the check looked for, in the order of the lanes; none where nobody looked */
export const scopeOf = (
  policy: Policy,
  { lanes, not, unread }: State,
  results: readonly NonNullable<KindScope['result']>[],
): Scope => ({
  kinds: lanes.map(({ kind, looked }, i) => ({
    ...named(kind),
    source: looked,
    result: results[i] ?? null,
    hiddenFrom: hiddenFrom(policy, kind),
  })),
  not: not.map((kind) => ({ ...named(kind), usual: kind.usual })),
  unread: allUnread(unread) >= TOLD ? unread : undefined,
});

/** A container that promises more than it holds was probably cut off. */
export function shortOf({ damage, timeline, source }: State): string[] {
  const { seconds } = source.info;
  const end = (timeline.at(-1) ?? 0) / 1e6;
  if (damage || timeline.length < 2 || seconds - end < Math.max(1, 0.05 * seconds)) return [];
  return [
    `The container states ${seconds.toFixed(1)} s, the last frame is at ${end.toFixed(1)} s: the file may be cut off, or its sound is longer.`,
  ];
}

export const damageOf = ({ damage, timeline }: State): string[] =>
  damage ? [`The source is damaged after frame ${timeline.length} (${damage}); the result ends there.`] : [];
