/**
 * JSON of recognizers of speech: words with times, in sentences (Whisper's `segments`) or one after another. It is written anew, because much in it
 * says the same again (`text`, `tokens`).
 */
import { brokenAt, lineOf } from '../core/json-place.ts';
import { itemAt } from '../core/list.ts';
import { raise } from '../core/model/fault.ts';
import type { Machine } from '../core/model/report.ts';
import type { Part, Said } from '../core/text/document.ts';
import type { Transformed } from '../core/text/masked.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (v: unknown): v is Json => typeof v === 'object' && v !== null && !Array.isArray(v);

/** Undefined where there is none, as of numbers that a recognizer could not place. */
interface Word {
  readonly text: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
}
interface Sentence {
  readonly words: readonly Word[];
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** Words one after another are a part up to so many, or up to the end of a sentence. */
const MOST = 60;
/** Scripts that put nothing between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** @throws FaultError `text/document` */
export function timedWords(
  json: string,
  name: string,
): {
  readonly parts: readonly Part[];
  readonly dropped: readonly string[];
  write(made: readonly Transformed[]): string;
} {
  const { sentences, inSentences, unlike, machine } = read(json, name);
  const placed = sentences.map((s) => placedIn(s));
  const times = saidIn(sentences, name);
  const parts = placed.map(({ text, places }, i): Part => {
    const said = itemAt(times, i).map((t, k): Said => ({ ...itemAt(places, k), ...t }));
    return { text, goesOn: true, said };
  });
  return {
    parts,
    dropped: [
      'all but words and times',
      ...(unlike ? ['times of words that are not those of their sentence'] : []),
    ],
    write(made) {
      const out = made.map((m, i) => wordsOf(itemAt(sentences, i), itemAt(placed, i).places, m));
      const segments = out.map((words, i) => {
        const { start, end } = itemAt(sentences, i);
        return { start, end, text: itemAt(made, i).text, words };
      });
      const text = segments.map((s) => s.text).join(' ');
      return `${JSON.stringify(inSentences ? { ...(machine && { machine }), text, segments } : out.flat(), null, 1)}\n`;
    },
  };
}

interface Read {
  readonly sentences: Sentence[];
  readonly inSentences: boolean;
  readonly unlike: boolean;
  readonly machine: Machine | null;
}

/** Who heard it, where a recognizer of ours did (`heard-words.ts`): a hash, and nothing else that could be somebody's. */
function machineIn(given: unknown): Machine | null {
  const sha256 = isObject(given) && isObject(given.machine) ? given.machine.sha256 : undefined;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { sha256 } : null;
}

/** The same of the file; null where nobody says so. */
export function machineOf(json: string): Machine | null {
  try {
    return machineIn(JSON.parse(json));
  } catch {
    return null;
  }
}

function read(json: string, name: string): Read {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return raise({
      code: 'text/document',
      name,
      where: `line ${lineOf(json, brokenAt(json) ?? 0)}`,
      why: 'it is no well-formed JSON',
    });
  }
  const bad = (why: string): never => raise({ code: 'text/document', name, where: '', why });
  const segments = isObject(given) ? given.segments : undefined;
  let unlike = false;
  if (Array.isArray(segments)) {
    const sentences = segments.map((s: unknown): Sentence => {
      if (!isObject(s)) return bad('a segment is no object');
      const own = wordList(s.words ?? [], name);
      const whole = typeof s.text === 'string' ? s.text : '';
      const [start, end] = timesOf(s, name);
      // What is said and stands among no words would be heard and never read.
      const same = letters(whole) === letters(own.map((w) => w.text).join(''));
      if (own.length && (same || whole === '')) return { words: own, start, end };
      if (own.length) unlike = true;
      return { words: [{ text: whole, start, end }], start, end };
    });
    return { sentences: sentences.filter(isSaid), inSentences: true, unlike, machine: machineIn(given) };
  }
  const list = isObject(given) ? (given.words ?? given.chunks) : given;
  if (!Array.isArray(list))
    return bad('it holds neither "segments" with words nor a list of words with "start" and "end"');
  return { sentences: cut(wordList(list, name)).filter(isSaid), inSentences: false, unlike, machine: null };
}

const isSaid = ({ words }: Sentence): boolean => words.some((w) => w.text.trim() !== '');
const letters = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

function wordList(given: unknown, name: string): Word[] {
  if (!Array.isArray(given))
    return raise({ code: 'text/document', name, where: '', why: '"words" is no list' });
  return given.map((w: unknown, i): Word => {
    const text = isObject(w) ? (w.word ?? w.text) : undefined;
    if (!isObject(w) || typeof text !== 'string')
      return raise({
        code: 'text/document',
        name,
        where: `word ${i + 1}`,
        why: 'it has neither "word" nor "text"',
      });
    const [start, end] = timesOf(w, name);
    return { text, start, end };
  });
}

/** Seconds, as `start` and `end` or as a pair. */
function timesOf(of: Json, name: string): [number | undefined, number | undefined] {
  const pair: readonly unknown[] = Array.isArray(of.timestamp) ? of.timestamp : [of.start, of.end];
  const [start, end] = [pair[0], pair[1]].map((t) =>
    t === undefined || t === null
      ? undefined
      : typeof t === 'number'
        ? t
        : raise({ code: 'text/document', name, where: '', why: 'a time is no number of seconds' }),
  );
  return [start, end];
}

/** A list into sentences. */
function cut(words: readonly Word[]): Sentence[] {
  const out: Sentence[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (end + 1 < words.length && end + 1 - at < MOST && !/[.?!。？！]\s*$/u.test(words[end]!.text)) end++;
    out.push({ words: words.slice(at, end + 1), start: undefined, end: undefined });
    at = end + 1;
  }
  return out;
}

/** A sentence's text, and where each word stands in it. */
function placedIn({ words }: Sentence): { text: string; places: { start: number; end: number }[] } {
  const spaced = words.some((w, i) => i > 0 && /^\s/u.test(w.text));
  let text = '';
  const places = words.map((_, i) => {
    const word = itemAt(words, i).text;
    const touches =
      spaced ||
      text === '' ||
      /\s$/u.test(text) ||
      /^\s/u.test(word) ||
      (UNSPACED.test([...text].at(-1) ?? '') && UNSPACED.test([...word][0] ?? ''));
    if (!touches) text += ' ';
    const start = text.length;
    text += word;
    return { start, end: text.length };
  });
  return { text, places };
}

/** When each word is said; one without a time, from the end of the one before to the beginning of the next. */
function saidIn(sentences: readonly Sentence[], name: string): { from: number; to: number }[][] {
  const all = sentences.flatMap(({ words, start, end }) =>
    words.map((w, i) => ({
      start: w.start ?? (i === 0 ? start : undefined),
      end: w.end ?? (i === words.length - 1 ? end : undefined),
    })),
  );
  const starts: (number | undefined)[] = [];
  const ends: (number | undefined)[] = [];
  for (const { start, end } of all) {
    starts.push(start ?? ends.at(-1) ?? starts.at(-1));
    ends.push(end);
  }
  for (let i = all.length - 1; i >= 0; i--) ends[i] ??= all[i + 1]?.start ?? ends[i + 1];
  let at = 0;
  return sentences.map(({ words }) =>
    words.map(() => {
      const [from, to] = [starts[at], ends[at]];
      at++;
      if (from === undefined || to === undefined)
        return raise({
          code: 'text/document',
          name,
          where: `word ${at}`,
          why: 'nothing says when it is said, nor between which others',
        });
      return { from, to };
    }),
  );
}

/** The words of a masked sentence: what one value stands for is one word. */
function wordsOf(
  { words }: Sentence,
  places: readonly { readonly start: number; readonly end: number }[],
  { text, items }: Transformed,
): { word: string; start?: number | undefined; end?: number | undefined }[] {
  /** Where a place between items went. */
  const moved = (at: number): number =>
    at +
    items.reduce(
      (sum, i) => (i.from.end <= at ? sum + (i.end - i.start) - (i.from.end - i.from.start) : sum),
      0,
    );
  const out: { word: string; start?: number | undefined; end?: number | undefined }[] = [];
  for (let first = 0; first < words.length; ) {
    let last = first;
    // A value that goes on in the next word takes it along.
    while (
      last + 1 < words.length &&
      items.some((i) => i.from.start < itemAt(places, last).end && i.from.end > itemAt(places, last).end)
    )
      last++;
    const [from, to] = [itemAt(places, first).start, itemAt(places, last).end];
    out.push({
      word: text.slice(moved(from), moved(to)),
      start: itemAt(words, first).start,
      end: itemAt(words, last).end,
    });
    first = last + 1;
  }
  return out;
}
