/**
 * A text as it may be read as well: with a blank where only an end of bold type stands between two signs, and as one line where a cue
 * ends. Offsets lead back.
 */
import type { Span } from '../../../core/text/span.ts';

/** So many signs of a text have these in their place. */
export interface Amendment {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

export interface Reading {
  readonly text: string;
  /** What was found in it, by places of the text it was made of; what lies in nothing but amendments is left out. */
  back(found: readonly Span[]): Span[];
}

/** @param amendments in order, none over another */
export function reading(text: string, amendments: readonly Amendment[]): Reading {
  let out = '';
  let at = 0;
  /** Where each stretch that stayed begins in either text. */
  const stretches: { readonly from: number; readonly here: number; readonly length: number }[] = [];
  const keep = (to: number) => {
    if (to > at) stretches.push({ from: at, here: out.length, length: to - at });
    out += text.slice(at, to);
  };
  for (const a of amendments) {
    keep(a.at);
    out += a.by;
    at = a.at + a.length;
  }
  keep(text.length);
  return {
    text: out,
    back(found) {
      return found.flatMap((s) => {
        const own = stretches.filter((t) => t.here < s.end && s.start < t.here + t.length);
        const [first, last] = [own[0], own.at(-1)];
        if (!first || !last) return [];
        const start = first.from + Math.max(0, s.start - first.here);
        const end = last.from + Math.min(last.length, s.end - last.here);
        return [{ ...s, start, end }];
      });
    },
  };
}

/** Where a line ends and the next may go on with it: in place of the end a blank, or nothing behind a divided word. */
export function goingOn(text: string, from: number, to: number): Amendment[] {
  const out: Amendment[] = [];
  const end = /([\p{L}])?(-?)[ \t]*\r?\n[ \t]*(?:[-\u2013][ \t]+(?=\p{Ll}))?/gu;
  for (const m of text.slice(from, to).matchAll(end)) {
    const [whole, letter = '', hyphen = ''] = m;
    const next = text[from + m.index + whole.length] ?? '';
    const divided = letter !== '' && hyphen !== '' && /\p{Ll}/u.test(next);
    const kept = divided ? letter.length : letter.length + hyphen.length;
    // A number goes on behind its own hyphen.
    const by = divided || hyphen !== '' ? '' : ' ';
    out.push({ at: from + m.index + kept, length: whole.length - kept, by });
  }
  return out;
}
