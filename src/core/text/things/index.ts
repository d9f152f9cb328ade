/**
 * What is nobody's of what a classifier found. It has learned from sentences about people, and takes versions for addresses and diseases
 * for their describers; what names a thing by its grammar is cut out of its findings, and what is left has to look like what it was called.
 */
import { medical } from './medical.ts';
import { technical } from './technical.ts';
import { words } from './words.ts';
import type { Zone } from './zone.ts';

/** Stretches that name things, in order. */
export const thingsIn = (text: string): readonly Zone[] =>
  [...technical(text), ...medical(text), ...[...words(text)].map((z) => ({ ...z, nobody: true }))].sort(
    (a, b) => a.start - b.start,
  );

const SIGNS = /[\p{L}\p{N}]/u;
const EDGES = /^[\s,;:.()"'&/–-]+|[\s,;:.("'&/–-]+$/gu;
const JOINS =
  /^(?:(?:and|or|und|et|y|e|on|at|of|in|with|to|from|after|over|for|the|a)(?:\s+|$))+|(?:(?:^|\s+)(?:and|or|und|et|y|e|on|at|of|in|with|to|from|after|over|for|the|a))+$/giu;
/** Where people live and get their mail, in small letters; capitals tell by themselves. */
const STREET =
  /(?<!\p{L})(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|boulevard|blvd|place|pl|square|highway|hwy|route|apt|apartment|suite|unit|flat|floor|box|rue|calle|via|viale|rua|plaza|piazza|platz|straße|strasse|weg|allee|laan|straat|gasse|po|p\.o)(?!\p{L})|(?:straße|strasse|straat|gata|gatan|vej|vägen|weg|platz)(?!\p{L})/iu;
const NAMED = /\p{Lu}\p{L}|[\u0590-\u{2ffff}]/u;

/** What is left of an address beside a thing: numbers and words in small letters are none; a street, a name or another script may be one. */
const isAddress = (value: string): boolean => NAMED.test(value) || STREET.test(value);

/** What of a finding is no thing. */
export function withoutThings<
  T extends { readonly start: number; readonly end: number; readonly entity: string },
>(text: string, span: T, things: readonly Zone[]): T[] {
  const beside = things.filter(
    (z) => z.start < span.end && span.start < z.end && (!z.nobody || span.entity === 'PERSON'),
  );
  if (beside.length === 0) return [span];
  const left: T[] = [];
  let at = span.start;
  const add = (from: number, to: number) => {
    let value = text.slice(from, to);
    for (let before = ''; before !== value; ) {
      before = value;
      value = value.replace(EDGES, '').replace(JOINS, '');
    }
    if (!SIGNS.test(value)) return;
    const start = value.length === to - from ? from : from + text.slice(from, to).indexOf(value);
    left.push({ ...span, start, end: start + value.length });
  };
  for (const z of beside) {
    if (z.start > at) add(at, z.start);
    at = Math.max(at, z.end);
  }
  if (at < span.end) add(at, span.end);
  if (span.entity !== 'ADDRESS') return left;
  // An address has ports and lots of its own; without a street or a name beside them there is none.
  return left.some((s) => isAddress(text.slice(s.start, s.end))) ? [span] : [];
}
