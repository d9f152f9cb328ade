/** A name or number that was found once is hidden wherever it stands again, also where nothing beside it tells what it is. */
import type { Span } from '../../core/text/span.ts';

/** Shorter parts of names are words too often. */
const LEAST = 4;
/** Parts of names that are words or titles as well: they spread only as part of the whole name. */
const WORDS = new Set(
  'will may mark grace hope faith joy rose lily dawn summer april june august bill frank rich grant chase hunter mason carter baker cook smith young long white black brown green gray gold king queen prince bishop pope church park hill lake rivers stone wood woods field fields street east west north south love best good great major general judge page read reed banks bond cash price rice bread west house home wall walls day days knight power powers strong small little low case miles star'.split(
    ' ',
  ),
);

export function spread(text: string, found: readonly Span[]): Span[] {
  const names = new Map<string, Span>();
  for (const s of found) {
    const value = text.slice(s.start, s.end);
    if (s.entity !== 'PERSON' && s.family !== 'time' && value.length > LEAST && /\d/.test(value))
      names.set(value, s);
    if (s.entity !== 'PERSON' || s.evidence.before < 0.5) continue;
    if (/^\p{Lu}/u.test(value) && value.length >= LEAST && !WORDS.has(value.toLowerCase()))
      names.set(value, s);
    if (!/\s/.test(value)) continue;
    for (const part of value.split(/[\s,]+/))
      if (
        part.length >= LEAST &&
        /^\p{Lu}\p{Ll}/u.test(part) &&
        !WORDS.has(part.toLowerCase()) &&
        !names.has(part)
      )
        names.set(part, s);
  }
  // Most stand once: only what comes again is looked for.
  for (const name of names.keys()) if (text.indexOf(name) === text.lastIndexOf(name)) names.delete(name);
  if (names.size === 0) return [...found];
  const out = [...found];
  const re = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${[...names.keys()]
      .sort((a, b) => b.length - a.length)
      .map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  for (const m of text.matchAll(re)) {
    const end = m.index + m[0].length;
    if (out.some((s) => s.start < end && s.end > m.index)) continue;
    const first = names.get(m[0]) as Span;
    out.push({
      ...first,
      start: m.index,
      end,
      evidence: { ...first.evidence, pattern: 'found elsewhere in the text' },
    });
  }
  return out.sort((a, b) => a.start - b.start);
}
