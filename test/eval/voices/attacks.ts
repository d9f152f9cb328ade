/** Voices on trial: what becomes of recordings, and who tries to know their speakers again. */
import { framesOf, learn } from '../../../models/voices/learn.ts';
import type { Values } from '../../../src/core/model/options.ts';
import type { Recipe, Supplies, Voice } from '../../../src/core/model/voice.ts';
import { CEPSTRA } from '../../../src/core/sound/fargan/features.ts';
import { SPOKEN } from '../../../src/core/sound/fargan/synthesis.ts';
import { type Bank, bankOf, packBank } from '../../../src/core/sound/neutral/bank.ts';
import { Speaker } from '../../../src/core/sound/neutral/speaker.ts';
import { activeOf } from '../../../src/core/sound/neutral/statistics.ts';
import { suppliesOf } from '../../made/vocoder.ts';
import { changing } from './deltas.ts';
import { said } from './said.ts';
import { spectra } from './spectra.ts';
import { type Look, partOf, type Trial } from './trial.ts';

type Samples = Float32Array<ArrayBuffer>;
type Frames = readonly Float32Array[];

/** Recordings of one speaker each at 16 kHz, and of the one that all are made to sound like. */
export interface Corpus {
  readonly speakers: readonly Samples[];
  readonly target: readonly Samples[];
}

/** What a masker may know that never heard who is tried; as the file that ships. */
export function masker({ speakers, target }: Corpus): (taught: readonly number[]) => Uint8Array {
  const own = target.map(framesOf);
  const others = speakers.map(framesOf);
  return (taught) =>
    packBank(
      learn(
        own,
        taught.map((i) => others[i]!),
      ),
    );
}

/** By what is heard: mel cepstra of sound. @param supplies made anew for what a masker may know; left out of voices that know nothing */
export const byEar =
  (
    { speakers }: Corpus,
    voice: Voice | null,
    supplies?: (taught: readonly number[]) => Supplies,
  ): Trial['look'] =>
  (taught): Look => {
    const given = supplies?.(taught);
    return (speaker, part, seed) => {
      const samples = partOf(speakers[speaker]!, part);
      const options: Values = voice && 'seed' in voice.options ? { seed } : {};
      return spectra(voice ? said(voice, samples, SPOKEN, options, given) : samples);
    };
  };

/** By the very cepstra that the vocoder is given: of what it speaks from, all but pitch and voicing. */
export function byCepstra(
  { speakers }: Corpus,
  recipe: Recipe | null,
  known: (taught: readonly number[]) => Uint8Array,
): Trial['look'] {
  const heard: readonly Frames[] = speakers.map(framesOf);
  return (taught): Look => {
    const bank: Bank | null = recipe && bankOf(known(taught));
    return (speaker, part, seed) => {
      const frames = partOf(heard[speaker]! as Float32Array[], part);
      const speaks = new Set<Float32Array>(activeOf(frames));
      const persona = { seed, timbre: 0, brightness: 0 };
      const made: readonly ArrayLike<number>[] =
        recipe && bank
          ? new Speaker(bank, recipe, persona).of(frames, frames)
          : frames.map((f) => f.subarray(0, CEPSTRA));
      return changing(made.filter((_, t) => speaks.has(frames[t]!)));
    };
  };
}

/** What a voice is spoken with that is tried: the vocoder, and what a masker may know. */
export const spokenWith =
  (vocoder: Uint8Array, known: (taught: readonly number[]) => Uint8Array) =>
  (taught: readonly number[]): Supplies =>
    suppliesOf(vocoder, known(taught));

/** Knows voices only as they were. */
export const ignorant =
  ({ speakers }: Corpus): NonNullable<Trial['ignorant']> =>
  (speaker, part) =>
    spectra(partOf(speakers[speaker]!, part));
