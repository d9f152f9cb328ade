/** Runs recognizers over one folded text. */

import type { Candidate, Hints, Needs, Pattern, Recognizer } from '../recognizer.ts';
import { Beside, cueIn, cuesOf } from './context.ts';
import {
  type Cluster,
  digitClusters,
  digitWindows,
  firstFrom,
  type Lexicon,
  lexicon,
  merged,
  nearWindows,
  numbers,
  runWindows,
  signWindows,
  tokenWindows,
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

/** What looks at the same places of a text: patterns, and recognizers with a `find`. */
interface Step {
  readonly needs: Needs;
  readonly tasks: { readonly order: number; readonly by: Recognizer; readonly pattern?: Pattern }[];
}

/** Recognizers sorted by where they look, so that each place is worked out once and most are skipped together. */
export interface Program {
  readonly steps: readonly Step[];
  readonly lexicon: Lexicon;
  readonly lists: ReadonlyMap<readonly string[], number>;
}

export function compile(recognizers: readonly Recognizer[]): Program {
  const steps = new Map<string, Step>();
  const lists = new Map<readonly string[], number>();
  const read = (needs: Needs): void => {
    if (needs === 'all') return;
    if ('any' in needs) for (const n of needs.any) read(n);
    const words = 'words' in needs ? needs.words : 'starts' in needs ? needs.starts : undefined;
    if (words && !lists.has(words)) lists.set(words, lists.size);
  };
  recognizers.forEach((by, order) => {
    const add = (needs: Needs, pattern?: Pattern) => {
      read(needs);
      const key = JSON.stringify(needs, (_, v) => (v instanceof RegExp ? `${v}` : v));
      const step = steps.get(key) ?? { needs, tasks: [] };
      steps.set(key, step);
      step.tasks.push({ order, by, pattern });
    };
    for (const p of by.patterns ?? []) add(p.needs ?? by.needs, p);
    // What searches by itself looks around the words that a pattern would begin at.
    if (by.find) add(by.needs !== 'all' && 'starts' in by.needs ? { words: by.needs.starts } : by.needs);
  });
  return { steps: [...steps.values()], lexicon: lexicon([...lists.keys()]), lists };
}

/** The same expression, tried at one place only. */
const sticky = new WeakMap<RegExp, RegExp>();
function here(re: RegExp): RegExp {
  const made = sticky.get(re) ?? new RegExp(re, `${re.flags.replace('g', '')}y`);
  sticky.set(re, made);
  return made;
}

interface Found {
  readonly order: number;
  readonly by: Recognizer;
  readonly candidate: Candidate;
}

/** Every match, context counted in, in the order of the recognizers; `extra` words count as context for all of them. */
export function scan(text: string, program: Program, hints: Hints, extra: readonly string[] = []): Match[] {
  const look = new Places(text, program);
  const found: Found[] = [];
  for (const { needs, tasks } of program.steps) {
    if (needs !== 'all' && 'starts' in needs) {
      const places = look.starts(needs.starts);
      if (places.length > 0)
        for (const { order, by, pattern } of tasks)
          if (pattern)
            for (const candidate of atPlaces(text, by, pattern, places)) found.push({ order, by, candidate });
      continue;
    }
    for (const w of look.windows(needs)) {
      const part = w.end - w.start === text.length ? text : text.slice(w.start, w.end);
      for (const { order, by, pattern } of tasks)
        if (pattern?.begins === 'number')
          for (const candidate of atPlaces(text, by, pattern, look.numbersIn(w)))
            found.push({ order, by, candidate });
        else if (pattern)
          for (const candidate of inPart(part, w.start, by, pattern)) found.push({ order, by, candidate });
        else if (by.find)
          for (const c of by.find(part, hints)) {
            const candidate = { ...c, start: c.start + w.start, end: c.end + w.start };
            found.push({ order, by, candidate });
          }
    }
  }
  return raised(
    text,
    found.sort((a, b) => a.order - b.order),
    extra,
  );
}

/** Candidates with what their context adds. */
function raised(text: string, found: readonly Found[], extra: readonly string[]): Match[] {
  const beside = new Beside(text);
  const more = cuesOf(extra);
  return found.map(({ by, candidate: c }) => {
    const own = by.context && cuesOf(by.context);
    const words = own || more ? beside.at(c.start, c.end) : '';
    const cue = cueIn(words, own) ?? cueIn(words, more);
    const score = cue === undefined ? c.score : Math.min(1, Math.max(c.score + RAISE, LIFT));
    const { start, end, pattern, valid } = c;
    return { start, end, pattern, valid, by, before: c.score, score, cue };
  });
}

const NOTHING: readonly Candidate[] = [];

/** @param from where in the text the part begins */
function inPart(part: string, from: number, r: Recognizer, p: Pattern): readonly Candidate[] {
  p.re.lastIndex = 0;
  let m = p.re.exec(part);
  if (!m) return NOTHING;
  const out: Candidate[] = [];
  for (; m; m = p.re.exec(part)) {
    const c = m[0].length > 0 && accepted(r, p, m, from);
    if (c) out.push(c);
    // Another reading may begin inside a match that failed.
    else p.re.lastIndex = m.index + 1;
  }
  return out;
}

function atPlaces(text: string, r: Recognizer, p: Pattern, places: readonly number[]): Candidate[] {
  // A number inside a match begins no other; a word may: what follows "Mr" may be a title too.
  const apart = p.begins === 'number';
  const re = here(p.re);
  const out: Candidate[] = [];
  let past = 0;
  for (const i of places) {
    if (apart && i < past) continue;
    re.lastIndex = i;
    const m = re.exec(text);
    const c = m && m[0].length > 0 && accepted(r, p, m, 0);
    if (!c) continue;
    out.push(c);
    past = re.lastIndex;
  }
  return out;
}

/** What an expression matched, unless the recognizer's check refuses it. */
function accepted(r: Recognizer, p: Pattern, m: RegExpExecArray, from: number): Candidate | undefined {
  // A named group `v` is the value where the pattern also needs what stands before it.
  const value = m.groups?.v ?? m[0];
  const start = from + m.index + (value === m[0] ? 0 : m[0].lastIndexOf(value));
  const valid = r.validate?.(value);
  if (valid === false) return undefined;
  const score = valid ? (r.alone ?? 1) : p.score;
  return { start, end: start + value.length, score, pattern: p.name, valid };
}

/** Where in one text to look. */
class Places {
  readonly #text: string;
  readonly #program: Program;
  #numbers: readonly Window[] | undefined;
  #clusters: readonly Cluster[] | undefined;
  #words: number[][] | undefined;

  constructor(text: string, program: Program) {
    this.#text = text;
    this.#program = program;
  }

  /** Where the words of one list begin. */
  starts(words: readonly string[]): readonly number[] {
    this.#words ??= wordStarts(this.#text, this.#program.lexicon);
    return this.#words[this.#program.lists.get(words) ?? -1] ?? [];
  }

  /** Where numbers begin within a window. */
  numbersIn(w: Window): readonly number[] {
    const all = this.#runs();
    const out: number[] = [];
    for (let i = firstFrom(all, w.start); i < all.length; i++) {
      const { start } = all[i]!;
      if (start >= w.end) break;
      out.push(start);
    }
    return out;
  }

  #runs(): readonly Window[] {
    this.#numbers ??= numbers(this.#text);
    return this.#numbers;
  }

  windows(needs: Needs): readonly Window[] {
    if (needs === 'all') return [{ start: 0, end: this.#text.length }];
    if ('digits' in needs) {
      this.#clusters ??= digitClusters(this.#text, this.#runs());
      return digitWindows(this.#text, this.#clusters, needs.digits, needs.mixed);
    }
    if ('any' in needs) return merged(needs.any.flatMap((n) => this.windows(n)));
    if ('near' in needs) return nearWindows(this.#text, needs.near);
    if ('run' in needs) return runWindows(this.#text, needs.run);
    if ('token' in needs) return tokenWindows(this.#text, needs.token);
    if ('sign' in needs) return signWindows(this.#text, needs.sign);
    return wordWindows(this.#text, this.starts('words' in needs ? needs.words : needs.starts));
  }
}
