/** What the form of a document says of what was found in a part of it. */
import type { Part } from '../../../core/text/document.ts';
import type { Family } from '../../../core/text/recognizer.ts';
import type { Span } from '../../../core/text/span.ts';

/** What a heading has to be, if no name, to be somebody's. */
const OWN: readonly Family[] = ['contact', 'online', 'id'];
/** And what has to be found in a program's statement, and how surely. */
const IN_CODE: readonly Family[] = [...OWN, 'money', 'secret'];
const SURELY = 0.6;

const byItsPlace = (text: string, { entity, family }: NonNullable<Part['known']>): Span => ({
  kind: 'span',
  start: 0,
  end: text.length,
  entity,
  family,
  score: 1,
  evidence: { by: 'document', pattern: 'by its place', before: 1, score: 1 },
});

/** @param wanted whether an entity is looked for at all */
export function byStructure(part: Part, found: readonly Span[], wanted: (entity: string) => boolean): Span[] {
  const { heading, code, whole, known, text } = part;
  if (known && wanted(known.entity)) return [byItsPlace(text, known)];
  let spans = [...found];
  if (code) spans = spans.filter((s) => s.score >= SURELY && IN_CODE.includes(s.family));
  // One word that names a column is "Manager" more often than somebody.
  if (heading)
    spans = spans.filter((s) =>
      s.family === 'person' ? /\S\s+\S/.test(text.slice(s.start, s.end)) : OWN.includes(s.family),
    );
  const [first, ...more] = spans;
  if (!whole || !first) return spans;
  const best = more.reduce((a, b) => (b.score > a.score ? b : a), first);
  return [{ ...best, start: 0, end: text.length }];
}
