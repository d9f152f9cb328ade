/** For each finding what becomes of it: by the person's edit, else by the policy. */

import { KEEP, type Policy, ruleFor } from '../../core/model/policy.ts';
import type { TextDecision, TextEdit } from '../../core/text/plan.ts';
import type { Span } from '../../core/text/span.ts';

export function planText(
  found: readonly Span[],
  policy: Policy,
  edits: readonly TextEdit[] = [],
): TextDecision[] {
  const added = edits.flatMap((e): Span[] =>
    e.kind === 'add'
      ? [
          {
            kind: 'span',
            start: e.start,
            end: e.end,
            entity: e.entity,
            family: e.family,
            score: 1,
            evidence: { by: 'user', pattern: 'marked by hand', before: 1, score: 1 },
          },
        ]
      : [],
  );
  // What a person marks goes before what was found in its place.
  const rest = found.filter((s) => !added.some((a) => a.start < s.end && s.start < a.end));
  return [...rest, ...added]
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const kept = edits.some((e) => e.kind === 'keep' && e.start === span.start && e.end === span.end);
      if (kept) return { span, with: { by: KEEP, options: {} }, by: 'user' as const };
      return {
        span,
        with: ruleFor(policy, span.entity, span.family)?.with ?? policy.otherwise.text,
        by: span.evidence.by === 'user' ? ('user' as const) : ('policy' as const),
      };
    });
}
