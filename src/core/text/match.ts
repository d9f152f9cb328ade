/** Runs recognizers over one folded text. */
import { cueBeside } from './context.ts';
import type { Candidate, Hints, Recognizer } from './recognizer.ts';
import { digitWindows, signWindows, type Window } from './windows.ts';

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

export class Scan {
  readonly text: string;
  readonly #hints: Hints;
  #digits: Window[] | undefined;
  readonly #signs = new Map<string, Window[]>();

  constructor(text: string, hints: Hints = {}) {
    this.text = text;
    this.#hints = hints;
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
    for (const w of this.#windows(r)) {
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

  #windows(r: Recognizer): readonly Window[] {
    if (r.needs === 'all') return [{ start: 0, end: this.text.length, digits: 0 }];
    if ('sign' in r.needs) {
      const sign = r.needs.sign;
      const found = this.#signs.get(sign) ?? signWindows(this.text, sign);
      this.#signs.set(sign, found);
      return found;
    }
    const { digits } = r.needs;
    this.#digits ??= digitWindows(this.text);
    return this.#digits.filter((w) => w.digits >= digits);
  }
}
