/** Where recognizers look: most need digits, a sign or a word, and prose is mostly none of these. */
import { bisect } from '../../bisect.ts';
import { raise } from '../../model/fault.ts';

export interface Window {
  readonly start: number;
  readonly end: number;
}
type Growing = { start: number; end: number };

/** How far around a digit a pattern may reach: the longest forms begin with letters and end with letters. */
const REACH = 48;
/** And around a word. */
const WORD_REACH = 80;
/** Lines are cut at so many characters on both sides of what was looked for. */
const LINE = 400;
/** And what has no space: web addresses are longer than lines. */
const RUN = 2048;

/** Digits further apart than this belong to two numbers: the widest gap inside one is a bank's letters in an IBAN. */
const GAP = 6;

/** Digits that may be one number. */
export interface Cluster {
  readonly first: number;
  /** Offset of its last digit. */
  last: number;
  digits: number;
  /** Whether one of them touches a letter, as in most numbers of persons and in few of prose. */
  mixed: boolean;
}

/** Digits in one piece. */
export function numbers(text: string): Window[] {
  const out: Window[] = [];
  DIGITS.lastIndex = 0;
  for (let m = DIGITS.exec(text); m; m = DIGITS.exec(text))
    out.push({ start: m.index, end: DIGITS.lastIndex });
  return out;
}
const DIGITS = /[0-9]+/g;

/** @param runs the `numbers` of the text */
export function digitClusters(text: string, runs: readonly Window[]): Cluster[] {
  const out: Cluster[] = [];
  for (const { start, end } of runs) {
    const mixed = isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end));
    const before = out.at(-1);
    if (before && start - before.last <= GAP) {
      before.last = end - 1;
      before.digits += end - start;
      before.mixed ||= mixed;
    } else out.push({ first: start, last: end - 1, digits: end - start, mixed });
  }
  return out;
}

/** The first of windows in order that begins at or after an offset. */
export const firstFrom = (windows: readonly Window[], offset: number): number =>
  bisect(windows.length, (i) => windows[i]!.start >= offset);

/** Stretches around the clusters of at least so many digits, one where they touch. */
export function digitWindows(
  text: string,
  clusters: readonly Cluster[],
  least: number,
  mixed = false,
): Window[] {
  const out: Growing[] = [];
  for (const c of clusters)
    if (c.digits >= least && (c.mixed || !mixed))
      grow(out, Math.max(0, c.first - REACH), Math.min(text.length, c.last + 1 + REACH));
  return out;
}

/** Windows of several kinds as one list without overlaps. */
export function merged(windows: readonly Window[]): Window[] {
  const out: Growing[] = [];
  for (const w of [...windows].sort((a, b) => a.start - b.start)) grow(out, w.start, w.end);
  return out;
}

/** The lines around each occurrence of a sign. */
export function signWindows(text: string, sign: string): Window[] {
  const out: Growing[] = [];
  for (let i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
    grow(out, lineStart(text, i), lineEnd(text, i));
    i = Math.max(i, (out.at(-1)?.end ?? 0) - LINE / 2 - 1);
  }
  return out;
}

/** The lines around each match. */
export const nearWindows = (text: string, near: RegExp): Window[] => around(text, near, lineStart, lineEnd);

/** The signs without a space around each match. */
export const runWindows = (text: string, inside: RegExp): Window[] => around(text, inside, runStart, runEnd);

type Edge = (text: string, from: number) => number;
function around(text: string, what: RegExp, startOf: Edge, endOf: Edge): Window[] {
  // It would begin anew each time, for ever.
  if (!what.global) raise({ code: 'job/internal', why: `what a recognizer needs is not global: ${what}` });
  const out: Growing[] = [];
  what.lastIndex = 0;
  for (let m = what.exec(text); m; m = what.exec(text)) {
    grow(out, startOf(text, m.index), endOf(text, m.index + m[0].length));
    // What follows in the same window is in it already.
    what.lastIndex = Math.max(what.lastIndex, (out.at(-1)?.end ?? 0) - LINE / 2);
  }
  return out;
}

/** Runs of so many signs are looked at without a digit too: one key in thirty has none, and hardly a word is as long. */
const LONG_TOKEN = 18;

/** What stands without a space around each run of at least `least` signs of keys and tokens with a digit among them, and around each longer one. */
export function tokenWindows(text: string, least: number): Window[] {
  const out: Growing[] = [];
  for (let i = least - 1; i < text.length; ) {
    // A run of the length asked for covers every `least`th place: only there it is looked for.
    if (!isToken(text.charCodeAt(i))) {
      i += least;
      continue;
    }
    let start = i;
    while (start > 0 && isToken(text.charCodeAt(start - 1))) start--;
    let end = i + 1;
    while (end < text.length && isToken(text.charCodeAt(end))) end++;
    const length = end - start;
    if (length >= LONG_TOKEN || (length >= least && /\d/.test(text.slice(start, end))))
      grow(out, runStart(text, start), runEnd(text, end));
    i = end + least;
  }
  return out;
}

export function wordWindows(text: string, starts: readonly number[]): Window[] {
  const out: Growing[] = [];
  for (const i of starts) grow(out, Math.max(0, i - WORD_REACH), Math.min(text.length, i + WORD_REACH));
  return out;
}

function grow(out: Growing[], start: number, end: number): void {
  const last = out.at(-1);
  if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
  else out.push({ start, end });
}

// Only so far as a line may reach: looking for the next line end in one long line would cost its square.
function lineStart(text: string, from: number): number {
  const least = Math.max(0, from - LINE);
  for (let i = from - 1; i >= least; i--) if (text.charCodeAt(i) === 10) return i + 1;
  return least;
}

function lineEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + LINE);
  for (let i = from; i < most; i++) if (text.charCodeAt(i) === 10) return i;
  return most;
}

function runStart(text: string, from: number): number {
  const least = Math.max(0, from - RUN);
  let i = from;
  while (i > least && text.charCodeAt(i - 1) > SPACE) i--;
  return i;
}

function runEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + RUN);
  let i = from;
  while (i < most && text.charCodeAt(i) > SPACE) i++;
  return i;
}
/** The last of the signs that part words in folded text: spaces, tabs and line ends are at or below it. */
const SPACE = 32;

/** Words to look for in one pass, for several that each look for their own. */
export interface Lexicon {
  /** Which lists a word is on, by its hash: two words of one hash cost a look too many, and no more. */
  readonly lists: ReadonlyMap<number, readonly number[]>;
  readonly count: number;
  /** Tells most other words from them at a glance: the low bits of the hashes. */
  readonly glance: Uint8Array;
}

/** @param lists words in lower case, letters only */
export function lexicon(lists: readonly (readonly string[])[]): Lexicon {
  const on = new Map<number, number[]>();
  const glance = new Uint8Array(GLANCE + 1);
  lists.forEach((words, i) => {
    for (const w of words) {
      let hash = SEED;
      for (let c = 0; c < w.length; c++) hash = fnv(hash, LOWER[w.charCodeAt(c)]!);
      const known = on.get(hash);
      if (!known) on.set(hash, [i]);
      else if (!known.includes(i)) known.push(i);
      glance[hash & GLANCE] = 1;
    }
  });
  return { lists: on, count: lists.length, glance };
}

// Fowler, Noll and Vo's hash, variant 1a, of 32 bits over UTF-16 units; the multiplication brings each unit to all low bits.
const SEED = 0x811c9dc5 | 0;
const fnv = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const GLANCE = 0xffff;

/** Lower case of the same length: offsets stay. Of all signs only the dotted capital I grows (Unicode SpecialCasing). */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'I').toLowerCase();
}

/** For each list of a lexicon, where one of its words begins. */
export function wordStarts(text: string, wanted: Lexicon): number[][] {
  const out: number[][] = Array.from({ length: wanted.count }, () => []);
  if (wanted.lists.size === 0) return out;
  let start = -1;
  let hash = SEED;
  for (let i = 0; i <= text.length; i++) {
    const letter = i < text.length ? LOWER[text.charCodeAt(i)]! : 0;
    if (letter !== 0) {
      if (start < 0) start = i;
      hash = fnv(hash, letter);
    } else if (start >= 0) {
      if (wanted.glance[hash & GLANCE] === 1)
        for (const list of wanted.lists.get(hash) ?? NONE) out[list]!.push(start);
      start = -1;
      hash = SEED;
    }
  }
  return out;
}
const NONE: readonly number[] = [];

/**
 * Letters in lower case, 0 for other signs: ASCII letters, and everything from U+00C0 on but punctuation and symbols,
 * close enough to tell words apart.
 */
const LOWER = new Uint16Array(1 << 16).map((_, c) =>
  (c > 96 && c < 123) ||
  (c > 64 && c < 91) ||
  (c >= 0xc0 && c < 0x2000) ||
  (c >= 0x2c00 && (c < 0x3000 || c > 0x303f))
    ? String.fromCharCode(c).toLowerCase().charCodeAt(0)
    : 0,
);
const isLetter = (c: number): boolean => (LOWER[c] ?? 0) > 0;

const TOKEN = new Uint8Array(128);
for (const c of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.~+/=%-')
  TOKEN[c.charCodeAt(0)] = 1;
const isToken = (c: number): boolean => c < 128 && TOKEN[c] === 1;
