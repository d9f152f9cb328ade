import type { Span } from '../../../core/text/span.ts';

/**
 * The person a record tells of: the one named most often, the first of several. Words in any order and case, so that
 * "Lovelace, Ada" is Ada Lovelace.
 */
export function subjectOf(
  parts: readonly { readonly text: string; readonly found: readonly Span[] }[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const { text, found } of parts) {
    const names: { start: number; end: number }[] = [];
    for (const { entity, start, end } of found) {
      if (entity !== 'PERSON') continue;
      const last = names.at(-1);
      if (last && /^[\s,]*$/.test(text.slice(last.end, start))) last.end = end;
      else names.push({ start, end });
    }
    for (const { start, end } of names) {
      const words =
        text
          .slice(start, end)
          .toLowerCase()
          .match(/\p{L}{2,}/gu) ?? [];
      const name = words.sort().join(' ');
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].reduce<[string, number] | undefined>(
    (a, b) => (a && a[1] >= b[1] ? a : b),
    undefined,
  )?.[0];
}
