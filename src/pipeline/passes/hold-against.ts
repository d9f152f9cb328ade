/** A stretch of a sound held against words as readers say them. */
import { checkAbort, type Signal } from '../../core/signal.ts';
import { FRAMES, levelled, loudIn, WIDTH } from '../../core/sound/aligned/frames.ts';
import { type Placed, pathOf } from '../../core/sound/aligned/path.ts';
import {
  joinedReferences,
  type Reader,
  type Reference,
  referenceOf,
} from '../../core/sound/aligned/reading.ts';
import { type Known, type Timing, timings } from '../../core/sound/aligned/sure.ts';
import type { Time } from '../../core/sound/times.ts';

/** Some words that are read in one go. */
export type Phrase = readonly string[];
/** Readings that are kept: phrases are held against more than one stretch. */
const KEPT = 64;

/** Of what was never read. */
const UNKNOWN: Known = { said: false, marked: true };

/** Where readers find words: of each reader, seconds of the whole sound. */
export type Places = readonly (readonly (Placed | null)[])[];

export class Against {
  readonly #sound: Float32Array;
  readonly #readers: readonly Reader[];
  readonly #signal: Signal | undefined;
  readonly #read = new Map<Phrase, readonly Reference[]>();
  readonly #known = new Map<Phrase, readonly Known[]>();

  /** @param sound frames of all of it */
  constructor(sound: Float32Array, readers: readonly Reader[], signal: Signal | undefined) {
    this.#sound = sound;
    this.#readers = readers;
    this.#signal = signal;
  }

  /** How long a phrase takes to be read, seconds. */
  async lasting(phrase: Phrase): Promise<number> {
    const [first] = await this.#references(phrase);
    return (first?.begins.at(-1) ?? 0) / FRAMES;
  }

  /** @param within when each phrase may be said @param whole whether the last of them is said in it */
  async places(
    { from, to }: Time,
    phrases: readonly Phrase[],
    within: readonly Time[],
    whole: boolean,
  ): Promise<Places> {
    const frame = (at: number) => Math.max(0, Math.min(this.#sound.length / WIDTH, Math.round(at * FRAMES)));
    const [first, end] = [frame(from), frame(to)];
    const all: (readonly Reference[])[] = [];
    for (const p of phrases) all.push(await this.#references(p));
    const slice = this.#sound.subarray(WIDTH * first, WIDTH * end);
    const [sound, loud] = [levelled(slice), loudIn(slice)];
    const allowed = phrases.flatMap((p, i) => {
      const time = within[i]!;
      return p.map(() => ({ from: frame(time.from) - first, to: frame(time.to) - first }));
    });
    const late = first / FRAMES;
    return this.#readers.map((_, r) =>
      pathOf(sound, loud, joinedReferences(all.map((of) => of[r]!)), allowed, whole).map(
        (p) => p && { ...p, from: p.from + late, to: p.to + late },
      ),
    );
  }

  /** When words are said, by what was found of them. @param within what they are surely in, phrase by phrase */
  timings(places: Places, phrases: readonly Phrase[], within: readonly Time[]): Timing[] {
    return timings(
      places,
      phrases.flatMap((p) => this.#known.get(p) ?? p.map(() => UNKNOWN)),
      phrases.flatMap((p, i) => p.map(() => within[i]!)),
    );
  }

  async #references(phrase: Phrase): Promise<readonly Reference[]> {
    const known = this.#read.get(phrase);
    if (known) return known;
    checkAbort(this.#signal);
    const read: Reference[] = [];
    for (const reader of this.#readers) read.push(referenceOf(await reader(phrase), phrase));
    if (this.#read.size >= KEPT) this.#read.delete(this.#read.keys().next().value!);
    this.#read.set(phrase, read);
    this.#known.set(
      phrase,
      phrase.map((_, w) => ({
        said: read.every((r) => r.said[w]),
        marked: read.some((r) => r.marked[w]),
      })),
    );
    return read;
  }
}
