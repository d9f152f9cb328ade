import { isLabel } from '../labels.ts';

/**
 * Stretches of a text that are read for themselves. A classifier has learned from sentences: in a list, a table or a form the line
 * or cell above is no context, and read as one sentence every fifth name is taken for its going on.
 */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** A heading, an entry of a list, a field of a form: at most so many words and characters. */
const WORDS = 7;
const SHORT = 60;
/** Lines of an address or a visiting card, at most one less. */
const CARD = 9;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** Between cells: tabs, bars, or the gaps of a table in plain text. */
const GAP = /\t+| ?\|+ ?| {3,}/g;
/** A row of values as in a CSV file: separators without spaces behind them; commas in numbers do not count. Longer ones are none. */
const ROW_LENGTH = 2000;
const ROW = /^(?:(?:"[^"]*"|[^",;]*)[,;](?! )){2,}(?:"[^"]*"|[^",;]*)$/;
/** Longer is a clause. */
const HAN = 10;
const VALUE = /(?:"[^"]*"|[^",;])+/g;
/** Strings in the tuples of SQL, lists and records of programs; so many in a line make it one. */
const STRING =
  /(?<=(?:^|[([{,:=])\s{0,3})(?:'(?:[^'\\]|''|\\.){1,300}'|"(?:[^"\\]|""|\\.){1,300}")(?=\s{0,3}(?:[)\]},;]|$))/g;
const STRINGS = 3;
const THOUSANDS = /(?<=\d)[,;](?=\d{3}(?!\d))/g;
/** An entry of a list begins here. */
const BULLET = /^\s*(?:[-*•–—·▪◦]|\d{1,3}[.)]|[a-z][.)])\s+/;
/** What ends a sentence at the end of a line. */
const STOP = /[.!?:;…。！？][\s"'”’)\]]*$/;

export function segments(text: string): Segment[] {
  const out: Segment[] = [];
  const lines = [...text.matchAll(/[^\r\n]+/g)]
    .map((m) => ({ line: m[0], start: m.index, end: m.index + m[0].length }))
    .filter(({ line }) => line.trim() !== '');
  /** A paragraph that the next line may go on with. */
  let open: Segment | undefined;
  /** Short lines one below the other. */
  let block: Segment[] = [];
  const close = () => {
    if (open) out.push(open);
    open = undefined;
    // Few lines with numbers among them are an address or a card, whose lines tell each other's kind.
    const card =
      block.length < CARD && new Set(block.map((l) => /\d/.test(text.slice(l.start, l.end)))).size > 1;
    const [first, last] = [block[0], block.at(-1)];
    if (card && first && last) out.push({ start: first.start, end: last.end });
    else for (const l of block) out.push(l);
    block = [];
  };
  const ends = (s: Segment) => STOP.test(text.slice(Math.max(s.start, s.end - 10), s.end));
  lines.forEach(({ line, start, end }, i) => {
    const next = lines[i + 1]?.line;
    const short = isShort(line) && !(next && /^\s*\p{Ll}/u.test(next));
    const bullet = BULLET.exec(line)?.[0].length ?? 0;
    const before = open ?? block.at(-1);
    // A blank line or a bullet ends what was there; a short line goes on with a sentence that has not ended.
    if (before && (bullet || text.slice(before.end, start).split('\n').length > 2)) close();
    if (open && short && ends(open)) close();
    // A heading belongs to no address below it.
    if (short && isLabel(line.replace(/[\s:]+$/, '').trim())) {
      close();
      out.push({ start, end });
      return;
    }
    const cells = cellsOf(line, bullet);
    if (cells.length > 1) {
      close();
      for (const c of cells) out.push({ start: start + c.start, end: start + c.end });
    } else if (short && !open) block.push({ start: start + bullet, end });
    else {
      if (!open) close();
      open = { start: open?.start ?? start + bullet, end };
    }
  });
  close();
  return out;
}

/** Few words, most of them with capitals. */
function isShort(line: string): boolean {
  if (line.length > SHORT) return false;
  const words = line.match(WORD) ?? [];
  return words.length <= WORDS && words.filter((w) => CAPITAL.test(w)).length * 2 >= words.length;
}

/** The cells of a line; one where it is no row. @param from where it begins, behind a bullet */
function cellsOf(line: string, from: number): Segment[] {
  if (line.length < ROW_LENGTH && ROW.test(line.replace(THOUSANDS, ''))) {
    const values = [...line.matchAll(VALUE)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    // Chinese sentences have no spaces behind commas either.
    if (!/\p{sc=Han}/u.test(line) || values.every((v) => v.end - v.start < HAN)) return values;
  }
  const strings = [...line.matchAll(STRING)];
  if (strings.length >= STRINGS)
    return strings.map((m) => ({ start: m.index + 1, end: m.index + m[0].length - 1 }));
  const cells: Segment[] = [];
  let start = from;
  for (const gap of line.matchAll(GAP)) {
    if (gap.index > start) cells.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < line.length) cells.push({ start, end: line.length });
  // Spaces between the words of justified prose are none between cells.
  const surely =
    /[\t|]/.test(line) || cells.filter((c) => CAPITAL.test(line.slice(c.start))).length * 2 >= cells.length;
  return surely ? cells : [{ start: from, end: line.length }];
}
