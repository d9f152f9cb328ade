/** Reads the masked text again: no value that was to go may still stand in it as a word of its own. */

import { paired } from '../../core/list.ts';
import type { Decision } from '../../core/model/plan.ts';
import type { Part } from '../../core/text/document.ts';
import type { MaskedPart, Transformed } from '../../core/text/masked.ts';
import type { Span } from '../../core/text/span.ts';

/** Shorter values occur by chance. */
const LEAST = 5;

/** How many masked values still stand in the result, outside what the person or the policy keeps. */
export function leftovers(text: string, decisions: readonly Decision<Span>[], made: Transformed): number {
  const kept = new Set(
    decisions.filter((d) => d.verdict.do === 'keep').map((d) => text.slice(d.finding.start, d.finding.end)),
  );
  const gone = new Set(
    decisions
      .filter((d) => d.verdict.do === 'mask')
      .map((d) => text.slice(d.finding.start, d.finding.end))
      .filter((v) => v.length >= LEAST && /\d/.test(v) && !kept.has(v)),
  );
  // Only what lies between the changed stretches: a surrogate may by chance be somebody else's value.
  let at = 0;
  const between: string[] = [];
  for (const i of made.items) {
    between.push(made.text.slice(at, i.start));
    at = i.end;
  }
  between.push(made.text.slice(at));
  const rest = between.join('\u0000');
  let count = 0;
  for (const v of gone)
    if (
      rest.includes(v) &&
      new RegExp(
        `(?<![\\p{L}\\p{N}])${v.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
        'u',
      ).test(rest)
    )
      count++;
  return count;
}

/** Values that are to be nowhere in a document, with what they were found as. */
export type Gone = ReadonlyMap<string, Span>;

/** Digits from which on a number is one of a kind, and not a count or a year. */
const MANY = 7;
/** Families whose values are nobody else's. */
const OWN: readonly string[] = ['contact', 'secret', 'money'];

/** What was masked in one part and would tell the same in another: addresses, long numbers, full names. What somebody keeps is none. */
export function goneOf(parts: readonly Part[], made: readonly MaskedPart[]): Gone {
  const gone = new Map<string, Span>();
  const kept = new Set<string>();
  for (const [{ text }, { decisions }] of paired(parts, made))
    for (const { finding: span, verdict } of decisions) {
      const value = text.slice(span.start, span.end).trim();
      if (verdict.do === 'keep') kept.add(value);
      else if (isOwn(value, span)) gone.set(value, span);
    }
  for (const value of kept) gone.delete(value);
  return gone;
}

function isOwn(value: string, { entity, family, evidence }: Span): boolean {
  if (value.length < LEAST) return false;
  if (entity === 'PERSON') return evidence.before >= 0.5 && /^\p{Lu}\S+(?:\s+\S+)*\s+\p{Lu}\S+$/u.test(value);
  const digits = value.match(/\d/g)?.length ?? 0;
  return (
    family !== 'time' && (value.includes('@') || digits >= MANY || (OWN.includes(family) && digits >= LEAST))
  );
}
