/** For each finding what becomes of it: by the person's edit, else by the policy. */

import { USER } from '../../core/model/finding.ts';
import type { Decision, TextEdit } from '../../core/model/plan.ts';
import { type Policy, ruled, type Verdict } from '../../core/model/policy.ts';
import type { Span } from '../../core/text/span.ts';

/** @param edits that lie in this part */
export function planText(
  found: readonly Span[],
  policy: Policy,
  edits: readonly TextEdit[] = [],
): Decision<Span>[] {
  const added = edits.flatMap((e): Span[] =>
    e.kind === 'mask'
      ? [
          {
            kind: 'span',
            start: e.where.start,
            end: e.where.end,
            entity: e.entity,
            family: e.family,
            score: 1,
            evidence: { by: USER, pattern: 'marked by hand', before: 1, score: 1 },
          },
        ]
      : [],
  );
  // What a person marks goes before what was found in its place.
  const rest = found.filter((s) => !added.some((a) => a.start < s.end && s.start < a.end));
  return [...rest, ...added]
    .sort((a, b) => a.start - b.start)
    .map((finding) => ({ finding, verdict: decide(finding, policy, edits) }));
}

function decide(span: Span, policy: Policy, edits: readonly TextEdit[]): Verdict {
  const kept = edits.find(
    (e) => e.kind === 'keep' && e.where.start === span.start && e.where.end === span.end,
  );
  if (kept?.kind === 'keep') return { do: 'keep', by: 'user', because: kept.because };
  const verdict = ruled(policy, 'text', span.entity, span.family);
  return verdict.do === 'mask' && span.evidence.by === USER ? { ...verdict, by: 'user' } : verdict;
}
