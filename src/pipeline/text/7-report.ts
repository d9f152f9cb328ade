/** What was found and done, and how it was checked. Holds offsets, scores and reasons, never content and never a key. */

import type { Decision } from '../../core/model/plan.ts';
import { type Policy, treatmentOf, type Verdict } from '../../core/model/policy.ts';
import { policySchema } from '../../core/model/policy-schema.ts';
import { redactPolicy } from '../../core/model/redact.ts';
import type { EngineNote } from '../../core/model/report.ts';
import type { Opened } from '../../core/text/document.ts';
import type { MaskedPart } from '../../core/text/masked.ts';
import type { Operator } from '../../core/text/operator.ts';
import type { Span, SpanEvidence } from '../../core/text/span.ts';

export interface TextReport {
  readonly schema: 'guise.text-report/2';
  readonly guise: string;
  readonly made: string;
  /** `sha256` of the bytes as they came, and as they were written. */
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
    readonly by: Verdict['by'];
    /** Why it is shown. */
    readonly because?: string;
    readonly evidence: SpanEvidence;
  }[];
  /** What the format keeps beside its texts and could not stay. */
  readonly dropped: readonly string[];
  /** The result was parsed anew, looked through again, and every address, long number and full name that was masked was looked for in it. */
  readonly verification: { readonly verdict: 'clean' };
}

/** What the report says of how a result came about. */
export interface TextFacts extends Pick<TextReport, 'guise' | 'made' | 'engines'> {
  /** SHA-256 of the bytes as they came, hex. */
  readonly source: string;
  readonly sha256: (bytes: Uint8Array) => string | Promise<string>;
  /** They declare which of their options are secret. */
  readonly operators: readonly Pick<Operator, 'id' | 'label' | 'options'>[];
}

/** How often each entity was found. */
export function countsOf(decisions: readonly Decision<Span>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { finding: f } of decisions) counts[f.entity] = (counts[f.entity] ?? 0) + 1;
  return counts;
}

export function textReport(
  { parts, dropped }: Pick<Opened, 'parts' | 'dropped'>,
  made: readonly MaskedPart[],
  policy: Policy,
  { source, guise, made: at, engines, operators }: Omit<TextFacts, 'sha256'>,
  /** SHA-256 of what was written, hex. */
  result: string,
): TextReport {
  const counts = countsOf(made.flatMap((m) => m.decisions));
  const own = new Set(
    [...policy.find.text.context, ...policy.find.text.patterns.flatMap((p) => p.context ?? [])].map((c) =>
      c.toLowerCase(),
    ),
  );
  const findings = made.flatMap((m, part) =>
    m.decisions.map((d) => {
      const { start, end, entity, evidence } = d.finding;
      const { cue, ...rest } = evidence;
      // A cue of a recognizer's list tells nothing; one of the person's own is content.
      const told = cue !== undefined && !own.has(cue) ? evidence : rest;
      const { verdict: v } = d;
      const because = v.do === 'keep' ? { because: v.because } : {};
      return { part, start, end, entity, operator: treatmentOf(v).by, by: v.by, ...because, evidence: told };
    }),
  );
  const characters = (texts: readonly { readonly text: string }[]) =>
    texts.reduce((n, { text }) => n + text.length, 0);
  return {
    schema: 'guise.text-report/2',
    guise,
    made: at,
    input: { parts: parts.length, characters: characters(parts), sha256: source },
    output: { characters: characters(made), sha256: result },
    engines,
    dropped,
    policy: redactPolicy(policy, policySchema({ operators }), 'told'),
    counts,
    findings,
    verification: { verdict: 'clean' },
  };
}
