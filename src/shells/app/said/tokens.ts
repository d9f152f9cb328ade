/** A transcript as it is read and clicked: its lines, and in them words and what was found. Pure. */
import type { Decision } from '../../../core/model/plan.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Line } from '../../../pipeline/text/transcript.ts';

/** A word, or all of what was found in one place. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands between it and the one before. */
  readonly gap: string;
  /** When it begins, seconds; null where nothing tells. */
  readonly at: number | null;
  readonly found: Decision<Span> | null;
}

export interface Row {
  /** When it begins, seconds; null of a note. */
  readonly at: number | null;
  readonly tokens: readonly Token[];
}

/** Scripts that put nothing between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** @param decisions in order, none over another */
export function rowsOf(text: string, lines: readonly Line[], decisions: readonly Decision<Span>[]): Row[] {
  return lines.flatMap((line) => {
    const tokens: Token[] = [];
    let last = line.start;
    const put = (start: number, end: number, found: Decision<Span> | null) => {
      tokens.push({
        start,
        end,
        text: text.slice(start, end),
        gap: text.slice(last, start),
        at: timeAt(line, start),
        found,
      });
      last = end;
    };
    let at = line.start;
    for (const d of decisions.filter((d) => d.finding.start < line.end && line.start < d.finding.end)) {
      const start = Math.max(at, d.finding.start);
      const end = Math.min(line.end, d.finding.end);
      if (end <= start) continue;
      for (const w of wordsIn(text, at, start)) put(w.start, w.end, null);
      put(start, end, d);
      at = end;
    }
    for (const w of wordsIn(text, at, line.end)) put(w.start, w.end, null);
    return tokens.length ? [{ at: line.said[0]?.from ?? null, tokens }] : [];
  });
}

/** Of the last that begins at or before a place. */
const timeAt = ({ said }: Line, place: number): number | null =>
  (said.findLast((s) => s.start <= place) ?? said[0])?.from ?? null;

function wordsIn(text: string, from: number, to: number): { start: number; end: number }[] {
  return [...text.slice(from, to).matchAll(/\S+/g)].flatMap((m) => {
    const start = from + m.index;
    if (!UNSPACED.test(m[0])) return [{ start, end: start + m[0].length }];
    return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(m[0])].map((s) => ({
      start: start + s.index,
      end: start + s.index + s.segment.length,
    }));
  });
}

/** A word without the signs about it, unless it is nothing but signs. */
export function bare({ start, end, text }: Pick<Token, 'start' | 'end' | 'text'>): {
  start: number;
  end: number;
} {
  const before = /^[\p{P}\p{S}]*/u.exec(text)?.[0].length ?? 0;
  const behind = /[\p{P}\p{S}]*$/u.exec(text)?.[0].length ?? 0;
  return before + behind < text.length ? { start: start + before, end: end - behind } : { start, end };
}
