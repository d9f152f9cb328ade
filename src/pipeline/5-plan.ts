/** Decides what is done with each finding. Pure and instant: it runs again on every edit. */
import type { Track } from '../core/finding.ts';
import { keyAt } from '../core/finding.ts';
import { type Box, bounds, iou } from '../core/geometry.ts';
import type { Decision, Edit, Plan } from '../core/plan.ts';
import type { Policy, Verdict } from '../core/policy.ts';
import { type Region, regionOf } from '../core/region.ts';
import { score } from '../core/units.ts';

export interface Findings {
  readonly source: string;
  readonly frames: number;
  readonly shots: Plan['shots'];
  readonly tracks: readonly Track[];
}

export function plan(findings: Findings, policy: Policy, edits: readonly Edit[] = []): Plan {
  const added = edits.filter((e) => e.kind === 'add').map(drawn);
  const decisions = [...findings.tracks, ...added].map(
    (finding): Decision => ({ finding, verdict: decide(finding, policy, edits) }),
  );
  return {
    source: findings.source,
    frames: findings.frames,
    shots: findings.shots,
    decisions,
    accepted: edits.filter((e) => e.kind === 'accept'),
    policy,
  };
}

/** The last edit of a track wins, then the first rule that names its subject, then `otherwise`. */
function decide(track: Track, policy: Policy, edits: readonly Edit[]): Verdict {
  const rule = policy.rules.find((r) => r.for.includes(track.subject))?.verdict ?? {
    do: 'mask',
    with: policy.otherwise,
  };
  const edit = edits.findLast((e) => (e.kind === 'keep' || e.kind === 'mask') && e.track === track.id);
  if (!edit || (edit.kind === 'keep' && !isAt(track, edit.where))) return rule;
  if (edit.kind === 'keep') return { do: 'keep', by: 'user', because: edit.because };
  return rule.do === 'mask' ? rule : { do: 'mask', with: policy.otherwise };
}

const isAt = (track: Track, where: { frame: number; box: Box }): boolean => {
  const key = keyAt(track, where.frame);
  return key !== undefined && iou(key.box, where.box) > 0.5;
};

/** A box that a person drew, held still over its frames. */
function drawn(edit: Extract<Edit, { kind: 'add' }>, index: number): Track {
  const keys = Array.from({ length: edit.to - edit.from + 1 }, (_, i) => ({
    frame: edit.from + i,
    box: edit.box,
    tilt: 0,
    origin: 'user' as const,
  }));
  return {
    kind: 'track',
    id: `user-${index + 1}`,
    subject: 'face',
    shot: 0,
    keys,
    evidence: { by: ['user'], best: score(1), seen: keys.length, gaps: [] },
  };
}

/** What is hidden in a frame. */
export function regionsAt(p: Plan, frame: number): Region[] {
  const out: Region[] = [];
  for (const { finding, verdict } of p.decisions) {
    if (verdict.do !== 'mask') continue;
    const key = keyAt(finding, frame);
    if (!key) continue;
    const shape = regionOf(key, verdict.with.options);
    out.push({ track: finding.id, key, shape, bounds: bounds(shape), with: verdict.with });
  }
  return out;
}

/** Where faces are shown on purpose in a frame: kept tracks and accepted residuals. */
export function shownAt(p: Plan, frame: number): Box[] {
  const kept = p.decisions
    .filter((d) => d.verdict.do === 'keep')
    .flatMap((d) => keyAt(d.finding, frame)?.box ?? []);
  return [...kept, ...p.accepted.filter((a) => frame >= a.from && frame <= a.to).map((a) => a.box)];
}

/** Whether two plans hide the same in a frame. */
export function sameRegions(a: Plan, b: Plan, frame: number): boolean {
  const [p, q] = [regionsAt(a, frame), regionsAt(b, frame)];
  const bare = (r: Region) => JSON.stringify({ shape: r.shape, with: r.with });
  return p.length === q.length && p.every((r, i) => bare(r) === bare(q[i]));
}
