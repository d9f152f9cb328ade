/** The voices that speak anew, as whoever chooses one sees them: nothing of how they speak. */
import { defaults, type Options, type Values } from '../../model/options.ts';
import type { Measured, Recipe, SoundTold } from '../../model/voice.ts';
import { SEED } from '../random.ts';

export const NEUTRAL: Recipe = { relevance: 2, mix: 0.5, coded: false, wander: 0.7 };
export const STRONG: Recipe = { relevance: 2, mix: 1, coded: true, wander: 0.7 };

/** The vocoder's weights, and what is known of speech. */
export const FILES = ['fargan', 'guise-voices'] as const;

/** Who speaks; all of it may be a persona's. */
export const ANEW = {
  pitch: { type: 'number', label: 'Pitch', unit: 'Hz', min: 80, max: 300, step: 5, default: 140 },
  range: {
    type: 'number',
    label: 'Intonation kept',
    help: 'How much of the speaker’s own melody stays: 0 is none of it.',
    unit: '%',
    min: 0,
    max: 100,
    step: 5,
    default: 0,
  },
  timbre: {
    type: 'number',
    label: 'Timbre',
    help: 'Each number is another voice.',
    min: 0,
    max: 9999,
    step: 1,
    default: 0,
  },
  brightness: { type: 'number', label: 'Brightness', unit: 'dB', min: -6, max: 6, step: 0.5, default: 0 },
  seed: SEED,
} as const satisfies Options;

/** Options that make no difference to how surely a speaker is told: nobody was tried with others. */
const TRIED = ['pitch', 'seed'];

/** What of a speaker is left with these options. @param measured with those that stand where nothing is set */
export const toldOf =
  (measured: Measured) =>
  (options: Values): SoundTold => {
    const usual: Values = defaults(ANEW);
    const tried = Object.keys(ANEW).every((o) => TRIED.includes(o) || options[o] === usual[o]);
    return {
      leaves: Number(options.range) > 0 ? 'words and prosody' : 'words',
      ...(tried && { measured }),
    };
  };
