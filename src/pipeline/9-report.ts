/** Puts what is known of a job into the report. Geometry of faces stays out: times and reasons are enough. */
import type { Timeline, Track } from '../core/model/finding.ts';
import { firstFrame, lastFrame } from '../core/model/finding.ts';
import { policySchema } from '../core/model/parse-policy.ts';
import type { Decision, Plan } from '../core/model/plan.ts';
import type { Masker } from '../core/model/plugin.ts';
import { redactPolicy } from '../core/model/redact.ts';
import type { Report, TrackLine } from '../core/model/report.ts';

export type Facts = Omit<Report, 'schema' | 'tracks' | 'shots' | 'policy' | 'frames' | 'accepted'>;

/** @param maskers they declare which of their options are secret */
export function report(
  facts: Facts,
  plan: Plan,
  timeline: Timeline,
  maskers: readonly Pick<Masker, 'id' | 'label' | 'options'>[],
): Report {
  return {
    schema: 'guise.report/1',
    ...facts,
    frames: plan.frames,
    policy: redactPolicy(plan.policy, policySchema(maskers), 'told'),
    tracks: plan.decisions.map((d) => line(d, timeline)),
    shots: plan.shots.map((s) => ({ ...s, at: timeline[s.from] })),
    accepted: plan.accepted.map(({ from, to, because }) => ({ from, to, because })),
  };
}

function line({ finding, verdict }: Decision, timeline: Timeline): TrackLine {
  const track: Track = finding;
  return {
    id: track.id,
    subject: track.subject,
    by: track.evidence.by,
    verdict: verdict.do,
    masker: verdict.do === 'mask' ? verdict.with.masker : undefined,
    kept: verdict.do === 'keep' ? verdict.by : undefined,
    standing: track.evidence.standing,
    likely: track.evidence.likely,
    because: verdict.do === 'keep' ? verdict.because : undefined,
    from: timeline[firstFrame(track)],
    to: timeline[lastFrame(track)],
    frames: track.keys.length,
    seen: track.evidence.seen,
    best: track.evidence.best,
    gaps: track.evidence.gaps,
  };
}
