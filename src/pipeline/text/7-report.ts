/** What was found and done, and how it was checked. Holds offsets, scores and reasons, never content and never a key. */

import type { Policy } from '../../core/model/policy.ts';
import { policySchema } from '../../core/model/policy-schema.ts';
import { redactPolicy } from '../../core/model/redact.ts';
import type { EngineNote } from '../../core/model/report.ts';
import type { Operator } from '../../core/text/operator.ts';
import type { MaskedPart, TextDecision } from '../../core/text/plan.ts';
import type { SpanEvidence } from '../../core/text/span.ts';

export interface TextReport {
  readonly schema: 'guise.text-report/1';
  readonly guise: string;
  readonly made: string;
  readonly input: { readonly parts: number; readonly characters: number; readonly sha256: string };
  readonly output: { readonly characters: number; readonly sha256: string };
  /** The classifier, where one read the text. */
  readonly engines: readonly EngineNote[];
  readonly policy: Policy;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly part: number;
    /** In the original, UTF-16. */
    readonly start: number;
    readonly end: number;
    readonly entity: string;
    readonly operator: string;
    readonly by: 'policy' | 'user';
    readonly evidence: SpanEvidence;
  }[];
  /** What the format keeps beside its texts and could not stay. */
  readonly dropped: readonly string[];
  /** The result was parsed anew, looked through again, and every address, long number and full name that was masked was looked for in it. */
  readonly verification: { readonly verdict: 'clean' };
}

/** What the report says of how it came about. */
export interface TextFacts extends Pick<TextReport, 'guise' | 'made' | 'engines' | 'dropped'> {
  readonly sha256: (text: string) => string;
  /** They declare which of their options are secret. */
  readonly operators: readonly Pick<Operator, 'id' | 'label' | 'options'>[];
}

/** How often each entity was found. */
export function countsOf(decisions: readonly TextDecision[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { span } of decisions) counts[span.entity] = (counts[span.entity] ?? 0) + 1;
  return counts;
}

export function textReport(
  originals: readonly string[],
  made: readonly MaskedPart[],
  policy: Policy,
  { sha256, guise, made: at, engines, dropped, operators }: TextFacts,
): TextReport {
  const counts = countsOf(made.flatMap((m) => m.decisions));
  const own = new Set(
    [...policy.find.text.context, ...policy.find.text.patterns.flatMap((p) => p.context ?? [])].map((c) =>
      c.toLowerCase(),
    ),
  );
  const findings = made.flatMap((m, part) =>
    m.decisions.map((d) => {
      const { start, end, entity, evidence } = d.span;
      const { cue, ...rest } = evidence;
      // A cue of a recognizer's list tells nothing; one of the person's own is content.
      const told = cue !== undefined && !own.has(cue) ? evidence : rest;
      return { part, start, end, entity, operator: d.with.by, by: d.by, evidence: told };
    }),
  );
  const [before, after] = [originals.join('\n'), made.map((m) => m.text).join('\n')];
  return {
    schema: 'guise.text-report/1',
    guise,
    made: at,
    input: { parts: originals.length, characters: before.length, sha256: sha256(before) },
    output: { characters: after.length, sha256: sha256(after) },
    engines,
    dropped,
    policy: redactPolicy(policy, policySchema({ operators }), 'told'),
    counts,
    findings,
    verification: { verdict: 'clean' },
  };
}
