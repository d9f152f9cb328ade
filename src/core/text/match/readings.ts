/**
 * Other readings of a text: as a person reads what a program has escaped, what was set letter by letter, and what breaks over lines.
 * Each gives a text and leads its offsets back, so that a finding in a reading covers all that stands for it.
 */

import { bisect } from '../../bisect.ts';
import { itemAt } from '../../list.ts';
import { RUN, saidBy } from './encoded.ts';
import type { Folded } from './fold.ts';

/** A stretch of a made text: from which offset on, what it stands for, and whether sign by sign. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly copied: boolean;
}

/** Builds a text out of stretches that stand for others. */
class Made implements Folded {
  text = '';
  readonly #stretches: Stretch[] = [];

  /** `said` stands for all of what lies between two offsets. */
  put(said: string, from: number, to: number): void {
    if (said === '') return;
    this.#stretches.push({ at: this.text.length, from, to, copied: false });
    this.text += said;
  }
  /** As it stands. */
  copy(text: string, from: number, to: number, at = 0): void {
    if (to <= from) return;
    this.#stretches.push({ at: this.text.length, from: at + from, to: at + to, copied: true });
    this.text += text.slice(from, to);
  }
  start(offset: number): number {
    if (offset >= this.text.length) return this.#stretches.at(-1)?.to ?? 0;
    const s = this.#at(offset);
    return s.copied ? s.from + offset - s.at : s.from;
  }
  end(offset: number): number {
    if (offset === 0) return 0;
    const s = this.#at(offset - 1);
    return s.copied ? s.from + offset - s.at : s.to;
  }
  #at(offset: number): Stretch {
    const all = this.#stretches;
    return itemAt(all, bisect(all.length, (i) => all[i]!.at > offset) - 1);
  }
}

/**
 * RFC 3986 (`%40`, also escaped twice), ECMA-262 (`\u0040`, `%u0040`), HTML references (`&#64;`, `&uuml;`), RFC 2045 for what
 * cannot be an equals sign of a program's (`=C3=BC`, `nora=40example.org`).
 */
const ESCAPE =
  /(?:%(?:25)*[0-9A-Fa-f]{2})+|%u[0-9A-Fa-f]{4}|\\+u(?:[0-9A-Fa-f]{4}|\{[0-9A-Fa-f]{1,6}\})|\\+x[0-9A-Fa-f]{2}|&#(?:x[0-9A-Fa-f]{1,6}|\d{1,7});?|&[A-Za-z]{2,8};|(?:=[89A-F][0-9A-F]){2,}|=40(?<=\w=40)(?=[\w-]{1,63}\.\w)/;
/** Mathematical, circled and small signs for letters and digits (Unicode compatibility forms), and a full stop of CJK inside an address. */
const COMPATIBLE =
  /[\u2460-\u24ff\ufe50-\ufe6f]|[\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f189}]|[\u3002\uff61](?<=[A-Za-z0-9].)(?=[A-Za-z0-9])/u;
/** One sign after the other with one space between them, as headings are set; more spaces part words. */
const SPACED =
  /[\p{L}\p{N}](?= \S [\p{L}\p{N}:.,'’-])(?<![^\s:,;("'].)(?: [\p{L}\p{N}:.,'’-]){2,}(?: {2,5}[\p{L}\p{N}](?: [\p{L}\p{N}:.,'’-])+)*(?![^\s,;.)"'])/u;
/** Digits with a sign between each and the next. */
const APART = /\d(?<![\w.-]\d)(?<sign>[-._])\d(?:\k<sign>\d){5,}(?![\w-])/;
/** A space of a form's values (the WHATWG's URL Standard, application/x-www-form-urlencoded). */
const PLUS = /\+(?<=[?&\w]=[^\s=&?]{0,60}\p{L}\+)(?=\p{L})/u;
/** Strings that a spreadsheet's formula joins, with a sign by its number between them (ECMA-376 part 1, section 18.17). */
const FORMULA =
  /"(?<=(?:^|[\n\t]|: )[=+@-][^\n]{0,400}")\s*&\s*(?:(?:UNI)?CHAR\((?<code>\d{1,6})\)\s*&\s*)?"/u;
/** A file's name: its words are parted by other signs than spaces. */
const FILE =
  /(?<![\p{L}\p{N}@.])\p{L}[\p{L}\p{N}]*(?:[_-][\p{L}\p{N}]+){1,8}(?=\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|jpe?g|png|gif|heic|tiff?|mp[34]|mov|avi|mkv|wav|m4a|zip|eml|msg|pages|numbers|key)(?![\p{L}\p{N}]))/iu;
/** A letter with its accents apart, as macOS names files and many a PDF is copied. */
const ACCENTS = /\p{L}\p{Mn}{1,3}/u;
/** Colours of a terminal (ECMA-48, section 8.3.117): `grep` sets them inside of words. */
const ESCAPED = '\u001b';
const COLOURS = new RegExp(`${ESCAPED}\\[[\\d;]{0,20}[mK]`, 'u');
/** Markdown inside of a word: escapes, and the signs of bold and italic type (CommonMark, sections 2.4 and 6.2). */
const MARKDOWN =
  /\\(?<=[\p{L}\p{N}]\\)(?=[_*@.+#~-][\p{L}\p{N}])|\*{1,3}(?<=[\p{L}\p{N}@._-]\*{1,3})(?=[\p{L}@])|\*{1,3}(?<=[\p{L}@]\*{1,3})(?=[\p{N}._-])/u;
/** A word that was broken at the end of a line. */
const BROKEN = /-(?<=\p{L}{2}-)[ \t]*\r?\n[ \t>]*(?=\p{Ll}{2})/u;
/** Each begins with what it looks for and looks behind it afterwards: most signs of a text are none of it. */
const ALL = new RegExp(
  Object.entries({
    escaped: ESCAPE,
    colours: COLOURS,
    markdown: MARKDOWN,
    accents: ACCENTS,
    compatible: COMPATIBLE,
    spaced: SPACED,
    apart: APART,
    broken: BROKEN,
    file: FILE,
    plus: PLUS,
    formula: FORMULA,
  })
    .map(([name, re]) => `(?<${name}>${re.source})`)
    .join('|'),
  'gu',
);
/** Told at a glance, for most text has nothing of the kind: signs that a reading cannot be without, and what they look like there. */
const HINTS: readonly (readonly [signs: readonly string[], re: RegExp])[] = [
  [['%'], ESCAPE],
  [['\\'], ESCAPE],
  [['&'], ESCAPE],
  [['='], ESCAPE],
  [['=', '+'], PLUS],
  [['"', '&'], FORMULA],
  [['-', '\n'], BROKEN],
  [['.'], /[_-][\p{L}\p{N}]+\.[A-Za-z]{2}/u],
  [[], RUN],
  [[], /\p{L}\p{Mn}/u],
  [[ESCAPED], COLOURS],
  [['\\'], MARKDOWN],
  [['*'], MARKDOWN],
  [[' '], / [\p{L}\p{N}] [\p{L}\p{N}:.,'’-](?=[ \n]|$)(?<=(?:^|[\s:,;("'])[\p{L}\p{N}] . .)/u],
  [[], /\d[-._]\d[-._]\d[-._]\d[-._]\d[-._]\d/],
  [[], /[\u2460-\u24ff\u3002\ufe50-\ufe6f\uff61]|\ud835|\ud83c[\udd10-\udd89]/],
];
const worth = (text: string): boolean =>
  HINTS.some(([signs, re]) => signs.every((sign) => text.includes(sign)) && re.test(text));

/** Runs of letters that stand for the bytes of a text, with what they say. */
const textsIn = (text: string): Map<RegExpExecArray, string | undefined> =>
  new Map([...text.matchAll(RUNS)].map((m) => [m, saidBy(m[0])] as const).filter(([, said]) => said));
const RUNS = new RegExp(RUN, 'g');

/** What escapes, letterspacing and broken words say; null where there are none. */
export function plainReading(text: string): Folded | null {
  if (!worth(text)) return null;
  const made = new Made();
  let at = 0;
  const runs = textsIn(text);
  for (const m of [...runs.keys(), ...text.matchAll(ALL)].sort((a, b) => a.index - b.index)) {
    if (m.index < at) continue;
    const { escaped, accents, compatible, spaced, apart, plus, file, formula, code } = m.groups ?? {};
    const said = runs.get(m) ?? accents?.normalize('NFC');
    // Most other scripts have no signs with their accents in them.
    if (accents && said === accents) continue;
    made.copy(text, at, m.index);
    at = m.index + m[0].length;
    if (said !== undefined) made.put(said, m.index, at);
    else if (escaped) decode(made, escaped, m.index);
    else if (compatible)
      made.put(
        /[\u3002\uff61]/.test(compatible) ? '.' : compatible.normalize('NFKC').replace(/^\((.+)\)$/, '$1'),
        m.index,
        at,
      );
    else if (spaced) closeUp(made, spaced, m.index);
    else if (file) partWords(made, file, m.index);
    else if (plus) made.put(' ', m.index, at);
    else if (formula) made.put(code ? signOf(Number(code)) : '', m.index, at);
    else if (apart) [...apart].forEach((c, i) => /\d/.test(c) && made.put(c, m.index + i, m.index + i + 1));
  }
  if (at === 0) return null;
  made.copy(text, at, text.length);
  return made;
}

/** As a heading: words of file names are mostly in small letters. */
function partWords(made: Made, file: string, from: number): void {
  for (const m of file.matchAll(/[\p{L}\p{N}]+|[_-]/gu)) {
    const said = /[_-]/.test(m[0]) ? ' ' : m[0];
    const first = said.charAt(0);
    const upper = first.toUpperCase();
    made.put(upper.length === 1 ? upper : first, from + m.index, from + m.index + 1);
    made.copy(file, m.index + 1, m.index + m[0].length, from);
  }
}

/** Letters and digits by turns are a postcode or a formula, unless they go on. */
const MIXED = 10;

function closeUp(made: Made, spaced: string, from: number): void {
  const signs = spaced.match(/[\p{L}\p{N}]/gu) ?? [];
  const mixed = /\p{L} \p{N}|\p{N} \p{L}/u.test(spaced);
  if (mixed && signs.length < MIXED) return made.copy(spaced, 0, spaced.length, from);
  for (const m of spaced.matchAll(/\S| {2,}/g))
    made.put(m[0].charAt(0), from + m.index, from + m.index + m[0].length);
}

const MARKS: Readonly<Record<string, string>> = { uml: '\u0308', acute: '\u0301', grave: '\u0300', circ: '\u0302', tilde: '\u0303', cedil: '\u0327', ring: '\u030a', caron: '\u030c' }; // biome-ignore format: table
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', commat: '@', period: '.', lowbar: '_', plus: '+', colon: ':', comma: ',', sol: '/', num: '#', szlig: 'ß', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', ndash: '-', mdash: '-', rsquo: '’', lsquo: '‘' }; // biome-ignore format: table

function decode(made: Made, escaped: string, from: number): void {
  const to = from + escaped.length;
  const stay = () => made.put(escaped, from, to);
  if (/^(?:%(?!u)|=)/.test(escaped)) {
    const bytes = [...escaped.matchAll(/[%=](?:25(?=[0-9A-Fa-f]{2}))*([0-9A-Fa-f]{2})/g)].map((m) => ({
      byte: Number.parseInt(m[1]!, 16),
      from: from + m.index,
      to: from + m.index + m[0].length,
    }));
    for (let i = 0; i < bytes.length; ) {
      const { byte, from: begin } = itemAt(bytes, i);
      const more = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0;
      const rest = bytes.slice(i + 1, i + 1 + more);
      const whole = more > 0 && rest.length === more && rest.every((b) => b.byte >> 6 === 2);
      // What is no UTF-8 is Latin-1, as older programs escape it.
      const point = whole ? rest.reduce((p, b) => (p << 6) | (b.byte & 63), byte & (0x3f >> more)) : byte;
      const last = itemAt(bytes, i + (whole ? more : 0));
      made.put(signOf(point), begin, last.to);
      i += whole ? more + 1 : 1;
    }
    return;
  }
  const hex = /^(?:%u|\\+[ux]\{?|&#x)([0-9A-Fa-f]+)/.exec(escaped)?.[1];
  const decimal = /^&#(\d+)/.exec(escaped)?.[1];
  if (hex !== undefined || decimal !== undefined) {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (point > 0x10ffff) stay();
    else made.put(signOf(point), from, to);
    return;
  }
  const name = escaped.slice(1, -1);
  const [, letter = '', mark = ''] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
  const said = NAMED[name] ?? (MARKS[mark] ? (letter + MARKS[mark]).normalize('NFC') : undefined);
  if (said === undefined) stay();
  else made.put(said, from, to);
}

/** Half of a pair as it is; signs of control as the space that they make. */
const signOf = (point: number): string =>
  point > 0x10ffff || point < 32 || point === 127 ? (point === 10 ? '\n' : ' ') : String.fromCodePoint(point);

/** Characters looked at on either side of a line's end, and how near to it a digit or an at-sign has to be. */
const SIDE = 64;
const NEAR = 14;
/** What begins a line that goes on with nothing: an entry of a list, a date or a time of a log, the name of a field. */
const BEGINS = /^(?:\d{1,3}[.)]\s|\d{4}-\d\d-\d\d|\d{1,2}:\d\d|\[|\p{L}[\p{L}\p{N}_/ -]{0,30}[:=])/u;
const HELD_BACK = /[-/.@+(_]$/;
const TABLE = /^(?:[^,;\t|]*[,;\t|]){3}/;

/** Where lines end within what may be one value, both sides joined; nothing else of the text. */
export interface Seams extends Folded {
  /** Offsets in the joined text at which a line went on; `held` where the sign before it says that it would. */
  readonly at: readonly { readonly offset: number; readonly held: boolean }[];
}

/** Blanks and signs of citation on either side, beside what is looked at. */
const ROOM = 16;
const isNearSeam = (text: string, n: number): boolean => {
  for (let i = Math.max(0, n - NEAR - ROOM); i < n + 1 + NEAR + ROOM; i++) {
    const c = text.charCodeAt(i);
    if ((c > 47 && c < 58) || c === 64) return true;
  }
  return false;
};

export function seamsOf(text: string): Seams | null {
  if (!text.includes('\n')) return null;
  const made = new Made();
  const at: { offset: number; held: boolean }[] = [];
  for (let n = text.indexOf('\n'); n >= 0; n = text.indexOf('\n', n + 1)) {
    if (!isNearSeam(text, n)) continue;
    const lineStart = text.lastIndexOf('\n', n - 1) + 1;
    const nextEnd = text.indexOf('\n', n + 1) < 0 ? text.length : text.indexOf('\n', n + 1);
    const before = text.slice(Math.max(lineStart, n - SIDE), n).trimEnd();
    const indent =
      /^[ \t]*(?:>+ ?|\/\/ ?|# ?|\* (?!\p{Lu}))?[ \t]*/u.exec(text.slice(n + 1, nextEnd))?.[0].length ?? 0;
    const from = n + 1 + indent;
    const after = text.slice(from, Math.min(nextEnd, from + SIDE));
    if (!before || !after || BEGINS.test(after)) continue;
    if (!/[\d@]/.test(before.slice(-NEAR) + after.slice(0, NEAR))) continue;
    const held = HELD_BACK.test(before);
    // Columns of numbers and rows of tables are none.
    const line = text.slice(lineStart, n);
    const next = text.slice(n + 1, nextEnd);
    if (!held && !/\p{L}/u.test(line) && !/\p{L}/u.test(next)) continue;
    if (TABLE.test(line) && TABLE.test(next)) continue;
    const beforeFrom = Math.max(lineStart, n - SIDE);
    if (made.text) made.put('\n\n\n', beforeFrom, beforeFrom);
    made.copy(text, beforeFrom, beforeFrom + before.length);
    at.push({ offset: made.text.length, held: held || after.startsWith('@') });
    if (!held && !/^[@.]/.test(after)) made.put(' ', beforeFrom + before.length, from);
    made.copy(text, from, from + after.length);
  }
  return at.length > 0 ? Object.assign(made, { at }) : null;
}
