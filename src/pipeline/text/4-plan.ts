/** For each finding what becomes of it: by the person's edit, else by the policy. */
import type { Family } from '../../core/text/recognizer.ts';
import { type TextPolicy, type TextTreatment, treatmentOf } from '../../core/text/policy.ts';
import type { Span } from '../../core/text/span.ts';

/** What a person changed in one text. */
export type TextEdit =
  | { readonly kind: 'keep'; readonly start: number; readonly end: number }
  | { readonly kind: 'add'; readonly start: number; readonly end: number; readonly entity: string; readonly family: Family };

export interface TextDecision {
  readonly span: Span;
  readonly with: TextTreatment;
  readonly by: 'policy' | 'user';
}

export const KEEP = 'keep';

export function planText(found: readonly Span[], policy: TextPolicy, edits: readonly TextEdit[] = []): TextDecision[] {
  const added = edits.flatMap((e): Span[] =>
    e.kind === 'add'
      ? [{ kind: 'span', start: e.start, end: e.end, entity: e.entity, family: e.family, score: 1, evidence: { by: 'user', pattern: 'marked by hand', before: 1, score: 1 } }]
      : [],
  );
  // What a person marks goes before what was found in its place.
  const rest = found.filter((s) => !added.some((a) => a.start < s.end && s.start < a.end));
  return [...rest, ...added]
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const kept = edits.some((e) => e.kind === 'keep' && e.start === span.start && e.end === span.end);
      if (kept) return { span, with: { operator: KEEP, options: {} }, by: 'user' as const };
      return {
        span,
        with: treatmentOf(policy, span.entity, span.family),
        by: span.evidence.by === 'user' ? ('user' as const) : ('policy' as const),
      };
    });
}
