/** What a scene comes to, out of what was so in its frames. */
import type { Trait } from './caption.ts';

/** In how much of a scene somebody has to be to be told of, in how much of that an attribute has to be known, and how often of that it has to be the same. */
export const KNOWN = { there: 0.5, trait: 0.5, mostly: 0.6 };

const rounded = (share: number): number => Number(share.toFixed(2));

/** One value, or none where none was so for most of the time. @param values of frames, null where it is unknown */
export function traitOf(attribute: string, values: readonly (string | null)[]): Trait[] {
  const counts = new Map<string, number>();
  for (const v of values) if (v) counts.set(v, (counts.get(v) ?? 0) + 1);
  const known = [...counts.values()].reduce((a, b) => a + b, 0);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || known < KNOWN.trait * values.length || best[1] < KNOWN.mostly * known) return [];
  return [{ attribute, value: best[0], share: rounded(best[1] / known) }];
}

/** All that were so for half of the time that is known. */
export function traitsOf(attribute: string, values: readonly (readonly string[] | null)[]): Trait[] {
  const known = values.flatMap((v) => (v ? [v] : []));
  if (!known.length || known.length < KNOWN.trait * values.length) return [];
  const counts = new Map<string, number>();
  for (const value of known.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= KNOWN.trait * known.length)
    .sort((a, b) => b[1] - a[1])
    .map(([value, n]) => ({ attribute, value, share: rounded(n / known.length) }));
}
