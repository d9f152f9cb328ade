/** The lane of texts in a report: what was found and done. Holds offsets, scores and reasons, never content and never a key. */

import type { Decision } from '../../core/model/plan.ts';
import { type Policy, treatmentOf } from '../../core/model/policy.ts';
import type { SpanLine, TextLane } from '../../core/model/report.ts';
import type { Part } from '../../core/text/document.ts';
import type { MaskedPart } from '../../core/text/masked.ts';
import type { Span } from '../../core/text/span.ts';

/** How often each entity was found. */
export function countsOf(decisions: readonly Decision<Span>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { finding: f } of decisions) counts[f.entity] = (counts[f.entity] ?? 0) + 1;
  return counts;
}

/** @param checked what was looked for, and how the result was read again: it was found clean */
export function textLane(
  parts: readonly Part[],
  made: readonly MaskedPart[],
  policy: Policy,
  checked: Pick<TextLane, 'scope' | 'verification'>,
): TextLane {
  const own = new Set(
    [...policy.find.text.context, ...policy.find.text.patterns.flatMap((p) => p.context ?? [])].map((c) =>
      c.toLowerCase(),
    ),
  );
  const characters = (texts: readonly { readonly text: string }[]) =>
    texts.reduce((n, { text }) => n + text.length, 0);
  return {
    parts: parts.length,
    characters: { source: characters(parts), result: characters(made) },
    counts: countsOf(made.flatMap((m) => m.decisions)),
    findings: made.flatMap((m, part) => m.decisions.map((d) => line(part, d, own))),
    ...checked,
  };
}

/** @param own cues of the person's own, in small letters */
function line(part: number, { finding, verdict: v }: Decision<Span>, own: ReadonlySet<string>): SpanLine {
  const { start, end, entity, evidence } = finding;
  const { cue, ...rest } = evidence;
  // A cue of a recognizer's list tells nothing; one of the person's own is content.
  const told = cue !== undefined && !own.has(cue) ? evidence : rest;
  const because = v.do === 'keep' ? { because: v.because } : {};
  return { part, start, end, entity, operator: treatmentOf(v).by, by: v.by, ...because, evidence: told };
}
