/** Words as a synthesizer says them: what a sound is held against. */
import type { Utterance } from '../aloud/synthesizer.ts';
import { Resampler } from '../resample.ts';
import type { Time } from '../times.ts';
import { FRAMES, HEARS, levelled, Spoken, WIDTH } from './frames.ts';

/** With when each word is said, in order; of one that is not said nothing lies between both ends. */
export interface Reading extends Utterance {
  readonly words: readonly Time[];
}

/** The same words are read the same to the bit. @throws FaultError `model/failed` */
export type Reader = (words: readonly string[]) => Reading | Promise<Reading>;

/** A reading as it is aligned: frames of its words, without what lies between them. */
export interface Reference {
  readonly frames: Float32Array;
  /** Where each word's frames begin, and where the last one's end; each has one at least. */
  readonly begins: readonly number[];
  /** Before which words a pause is likely, by the marks of the text. */
  readonly marked: readonly boolean[];
  /** Which words were said at all. */
  readonly said: readonly boolean[];
}

/** What a word has that is not said. */
const UNSAID = 2;

/** @param text the words that were read */
export function referenceOf({ rate, samples, words }: Reading, text: readonly string[]): Reference {
  const spoken = new Spoken();
  const heard = rate === HEARS ? samples : new Resampler(rate, HEARS).push(samples);
  spoken.push(heard);
  // What a resampler holds back, and the frame that is begun.
  spoken.push(new Float32Array(HEARS / 20));
  const all = levelled(spoken.end());
  const last = all.length / WIDTH;
  const picked: Float32Array[] = [];
  const begins = [0];
  for (const { from, to } of words) {
    const first = Math.max(0, Math.min(last - 1, Math.round(from * FRAMES)));
    const end = Math.max(first + 1, Math.min(last, to > from ? Math.round(to * FRAMES) : first + UNSAID));
    picked.push(all.subarray(WIDTH * first, WIDTH * end));
    begins.push(begins.at(-1)! + end - first);
  }
  const frames = new Float32Array(WIDTH * begins.at(-1)!);
  for (const [i, part] of picked.entries()) frames.set(part, WIDTH * begins[i]!);
  const marked = text.map((_, w) => w === 0 || /[^\p{L}\p{N}\p{M}'’]$/u.test(text[w - 1]!));
  return { frames, begins, marked, said: words.map(({ from, to }) => to > from) };
}

/** Several as one. */
export function joinedReferences(all: readonly Reference[]): Reference {
  const begins = [0];
  const frames = new Float32Array(all.reduce((n, r) => n + r.frames.length, 0));
  let at = 0;
  for (const r of all) {
    frames.set(r.frames, WIDTH * at);
    for (const b of r.begins.slice(1)) begins.push(at + b);
    at = begins.at(-1)!;
  }
  return { frames, begins, marked: all.flatMap((r) => r.marked), said: all.flatMap((r) => r.said) };
}
