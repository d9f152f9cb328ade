/** A name or number that was found once is hidden wherever it stands again, also where nothing beside it tells what it is. */
import { paired } from '../../core/list.ts';
import type { Span } from '../../core/text/span.ts';
import { thingsIn } from '../../core/text/things/index.ts';

/** Shorter parts of names are words too often. */
const LEAST = 4;
/** Parts of names that are words or titles as well: they spread only as part of the whole name. */
const WORDS = new Set(
  'will may mark grace hope faith joy rose lily dawn summer april june august bill frank rich grant chase hunter mason carter baker cook smith young long white black brown green gray gold king queen prince bishop pope church park hill lake rivers stone wood woods field fields street east west north south love best good great major general judge page read reed banks bond cash price rice bread west house home wall walls day days knight power powers strong small little low case miles star'.split(
    ' ',
  ),
);

/** What was found once, by value. */
export type KnownValues = ReadonlyMap<string, Span>;

/** @param known what earlier texts told; added to */
function collectKnown(text: string, found: readonly Span[], known: Map<string, Span>): Map<string, Span> {
  for (const s of found) {
    const value = text.slice(s.start, s.end);
    if (s.entity !== 'PERSON' && s.family !== 'time' && value.length > LEAST && /\d/.test(value))
      known.set(value, s);
    if (s.entity !== 'PERSON' || s.evidence.before < 0.5) continue;
    if (/^\p{Lu}/u.test(value) && value.length >= LEAST && !WORDS.has(value.toLowerCase()))
      known.set(value, s);
    if (!/\s/.test(value)) continue;
    for (const part of value.split(/[\s,]+/))
      if (
        part.length >= LEAST &&
        /^\p{Lu}\p{Ll}/u.test(part) &&
        !WORDS.has(part.toLowerCase()) &&
        !known.has(part)
      )
        known.set(part, s);
  }
  return known;
}

const RUN = /[\p{L}\p{N}]+/gu;
const INNER = /[\p{L}\p{N}_]/u;

/** Values by their first run of letters or digits, the longest first, so that a text is read once for all of them. */
function index(
  known: KnownValues,
): ReadonlyMap<string, readonly { readonly value: string; readonly lead: number }[]> {
  const out = new Map<string, { value: string; lead: number }[]>();
  for (const value of known.keys()) {
    RUN.lastIndex = 0;
    const run = RUN.exec(value);
    if (!run) continue;
    const of = out.get(run[0]) ?? [];
    out.set(run[0], of);
    of.push({ value, lead: run.index });
  }
  for (const of of out.values()) of.sort((a, b) => b.value.length - a.value.length);
  return out;
}

function hide(
  text: string,
  found: readonly Span[],
  known: KnownValues,
  values: ReturnType<typeof index>,
): Span[] {
  const out = [...found].sort((a, b) => a.start - b.start);
  const more: Span[] = [];
  let next = 0;
  let at = 0;
  RUN.lastIndex = 0;
  for (let m = RUN.exec(text); m; m = RUN.exec(text)) {
    for (const { value, lead } of values.get(m[0]) ?? []) {
      const start = m.index - lead;
      const end = start + value.length;
      if (start < at || !text.startsWith(value, start)) continue;
      if (INNER.test(text.charAt(start - 1)) || INNER.test(text.charAt(end))) continue;
      while (next < out.length && out[next]!.end <= start) next++;
      const first = known.get(value);
      if (!first || (next < out.length && out[next]!.start < end)) continue;
      more.push({
        ...first,
        start,
        end,
        evidence: { ...first.evidence, pattern: 'found elsewhere in the text' },
      });
      at = end;
      break;
    }
  }
  if (more.length === 0) return out;
  // The sign that Murphy described is not the patient Murphy.
  const things = thingsIn(text);
  const theirs = more.filter(
    (s) => s.entity !== 'PERSON' || !things.some((z) => z.start <= s.start && s.end <= z.end),
  );
  return [...out, ...theirs].sort((a, b) => a.start - b.start);
}

/** Findings of one text, with what they say of the rest of it. */
export function propagate(text: string, found: readonly Span[]): Span[] {
  const known = collectKnown(text, found, new Map());
  // Most stand once: only what comes again is looked for.
  for (const value of known.keys()) if (text.indexOf(value) === text.lastIndexOf(value)) known.delete(value);
  return known.size > 0 ? hide(text, found, known, index(known)) : [...found];
}

/** Findings of the parts of one document, with what each says of the others. @param known what was learned elsewhere; added to */
export function propagateParts(
  texts: readonly string[],
  found: readonly (readonly Span[])[],
  known = new Map<string, Span>(),
): Span[][] {
  const read = paired(texts, found);
  for (const [text, spans] of read) collectKnown(text, spans, known);
  const values = index(known);
  return read.map(([text, spans]) => hide(text, spans, known, values));
}

/** Where known values stand in texts, outside of what was found there. */
export function elsewhere(
  texts: readonly string[],
  found: readonly (readonly Span[])[],
  known: KnownValues,
): Span[][] {
  const values = index(known);
  return paired(texts, found).map(([text, spans]) => {
    const own = new Set(spans);
    return hide(text, spans, known, values).filter((s) => !own.has(s));
  });
}
