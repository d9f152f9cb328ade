/** Reads the masked text again: no value that was to go may still stand in it as a word of its own. */
import { KEEP, type TextDecision, type Transformed } from '../../core/text/plan.ts';

/** Shorter values occur by chance. */
const LEAST = 5;

/** How many masked values still stand in the result, outside what the person or the policy keeps. */
export function leftovers(text: string, decisions: readonly TextDecision[], made: Transformed): number {
  const kept = new Set(
    decisions.filter((d) => d.with.operator === KEEP).map((d) => text.slice(d.span.start, d.span.end)),
  );
  const gone = new Set(
    decisions
      .filter((d) => d.with.operator !== KEEP)
      .map((d) => text.slice(d.span.start, d.span.end))
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
