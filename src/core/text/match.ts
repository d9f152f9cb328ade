/** Runs recognizers over one folded text. */
import { cueBeside } from './context.ts';
import type { Candidate, Hints, Needs, Recognizer } from './recognizer.ts';
import {
  digitWindows,
  merged,
  nearWindows,
  signWindows,
  type Window,
  wordStarts,
  wordWindows,
} from './windows.ts';

/** A candidate with who found it; offsets in the folded text. */
export interface Match extends Candidate {
  readonly by: Recognizer;
  /** Before context. */
  readonly before: number;
  /** The cue that raised it: a word of the recognizer's own list. */
  readonly cue?: string;
}

/** As in Presidio's LemmaContextAwareEnhancer: what a cue adds, and what it lifts a match to at least. */
const RAISE = 0.35;
const LIFT = 0.4;

const wordsIn = (needs: Needs): readonly string[] =>
  needs === 'all' ? [] : 'words' in needs ? needs.words : 'any' in needs ? needs.any.flatMap(wordsIn) : [];

const wanted = new WeakMap<readonly Recognizer[], ReadonlySet<string>>();
function wordsOf(recognizers: readonly Recognizer[]): ReadonlySet<string> {
  const made = wanted.get(recognizers) ?? new Set(recognizers.flatMap((r) => wordsIn(r.needs)));
  wanted.set(recognizers, made);
  return made;
}

export class Scan {
  readonly text: string;
  readonly #hints: Hints;
  #digits: Window[] | undefined;
  readonly #rich = new Map<number, Window[]>();
  readonly #signs = new Map<string, Window[]>();

  readonly #wanted: ReadonlySet<string>;
  #words: Map<string, number[]> | undefined;

  /** @param recognizers those that will be asked for, so that their words are looked for in one pass */
  constructor(text: string, hints: Hints, recognizers: readonly Recognizer[]) {
    this.text = text;
    this.#hints = hints;
    this.#wanted = wordsOf(recognizers);
  }

  /** Every match of one recognizer, context counted in; `extra` words count as context too. */
  *of(r: Recognizer, extra: readonly string[] = []): Generator<Match> {
    const words = extra.length ? [...(r.context ?? []), ...extra] : (r.context ?? []);
    for (const c of this.#candidates(r)) {
      const cue = words.length ? cueBeside(this.text, c.start, c.end, words) : undefined;
      const score = cue === undefined ? c.score : Math.min(1, Math.max(c.score + RAISE, LIFT));
      yield { ...c, by: r, before: c.score, score, cue };
    }
  }

  *#candidates(r: Recognizer): Generator<Candidate> {
    for (const w of this.#windows(r.needs)) {
      const part = w.end - w.start === this.text.length ? this.text : this.text.slice(w.start, w.end);
      for (const p of r.patterns ?? []) {
        p.re.lastIndex = 0;
        for (let m = p.re.exec(part); m; m = p.re.exec(part)) {
          if (m[0].length === 0) {
            p.re.lastIndex++;
            continue;
          }
          // A named group `v` is the value where the pattern also needs what stands before it.
          const value = m.groups?.v ?? m[0];
          const start = m.index + (value === m[0] ? 0 : m[0].lastIndexOf(value));
          const valid = r.validate?.(value);
          if (valid === false) {
            // Another reading may begin inside a match that failed.
            p.re.lastIndex = m.index + 1;
            continue;
          }
          yield {
            start: w.start + start,
            end: w.start + start + value.length,
            score: valid ? (r.alone ?? 1) : p.score,
            pattern: p.name,
            valid,
          };
        }
      }
      if (r.find)
        for (const c of r.find(part, this.#hints))
          yield { ...c, start: c.start + w.start, end: c.end + w.start };
    }
  }

  #windows(needs: Needs): readonly Window[] {
    if (needs === 'all') return [{ start: 0, end: this.text.length, digits: 0 }];
    if ('digits' in needs) {
      this.#digits ??= digitWindows(this.text);
      // Dozens of recognizers need one of a few counts.
      const key = needs.digits * 2 + (needs.mixed ? 1 : 0);
      const kept = this.#rich.get(key);
      if (kept) return kept;
      const rich = this.#digits.filter((w) => w.digits >= needs.digits && (!needs.mixed || w.mixed));
      this.#rich.set(key, rich);
      return rich;
    }
    if ('any' in needs) return merged(needs.any.flatMap((n) => this.#windows(n)));
    if ('near' in needs) return nearWindows(this.text, needs.near);
    if ('words' in needs) {
      this.#words ??= wordStarts(this.text, this.#wanted);
      const starts = needs.words.flatMap((w) => this.#words?.get(w) ?? []).sort((a, b) => a - b);
      return wordWindows(this.text, starts);
    }
    const found = this.#signs.get(needs.sign) ?? signWindows(this.text, needs.sign);
    this.#signs.set(needs.sign, found);
    return found;
  }
}
