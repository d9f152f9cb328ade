/** Words beside a match that make it likelier. */
import { escaped } from './expand.ts';

/** Characters looked at before and after a match, and how many words of them count. */
const BEFORE = 64;
const AFTER = 40;
const WORDS_BEFORE = 6;
const WORDS_AFTER = 4;

const IN_WORD = /[\p{L}\p{M}\p{N}#.]/u;
/** Scripts without spaces between words. */
const UNSPACED = /[\u3000-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

/** What stands beside stretches of one text; kept, because a number is tried as many things. */
export class Beside {
  readonly #text: string;
  readonly #kept = new Map<number, string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The words around a stretch, in lower case, one space between them and one at either end. */
  at(start: number, end: number): string {
    const key = start * 2 ** 24 + end;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const before = words(this.#text, Math.max(0, start - BEFORE), start).slice(-WORDS_BEFORE);
    const after = words(this.#text, end, Math.min(this.#text.length, end + AFTER)).slice(0, WORDS_AFTER);
    const made = ` ${before.join(' ')} | ${after.join(' ')} `.toLowerCase();
    this.#kept.set(key, made);
    return made;
  }
}

/** Cues as one expression over what `Beside` gives; what it captures is the cue. */
export type Cues = RegExp | undefined;

const made = new WeakMap<readonly string[], { readonly cues: Cues }>();

/** @param context cues in lower case; "e-mail" is two words beside a match */
export function cuesOf(context: readonly string[]): Cues {
  const kept = made.get(context) ?? { cues: compiled(context) };
  made.set(context, kept);
  return kept.cues;
}

function compiled(context: readonly string[]): Cues {
  const cues = context.map((c) => words(c, 0, c.length).join(' ').toLowerCase()).filter(Boolean);
  if (cues.length === 0) return undefined;
  const spaced = cues.filter((c) => !UNSPACED.test(c)).map((c) => escaped(c) + (c.length > 3 ? '' : SHORT));
  const unspaced = cues.filter((c) => UNSPACED.test(c)).map(escaped);
  const ways = [
    ...(spaced.length ? [` (${spaced.join('|')})`] : []),
    ...(unspaced.length ? [`(${unspaced.join('|')})`] : []),
  ];
  return new RegExp(ways.join('|'));
}

/** Short cues such as "id" or "pan" must be whole words; long ones may be inflected. */
const SHORT = '(?=[ .#s])';

/** The first cue that begins a word, or words, of what stands beside a match. */
export function cueIn(beside: string, cues: Cues): string | undefined {
  const m = cues?.exec(beside);
  return m ? (m[1] ?? m[2]) : undefined;
}

/** Whether a UTF-16 unit is part of a word: asked of the expression once, for it is asked of every sign beside every match. */
const known = new Int8Array(1 << 16);
function inWord(unit: number): boolean {
  if (known[unit] === 0) known[unit] = IN_WORD.test(String.fromCharCode(unit)) ? 1 : -1;
  return known[unit]! > 0;
}

function words(text: string, from: number, to: number): string[] {
  const out: string[] = [];
  let start = -1;
  for (let i = from; i <= to; i++) {
    if (i < to && inWord(text.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      out.push(text.slice(start, i));
      start = -1;
    }
  }
  return out;
}
