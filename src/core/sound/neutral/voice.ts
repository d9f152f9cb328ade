/** The two voices that speak anew: what they share. */
import type { Options, Values } from '../../model/options.ts';
import type { ChannelForm, Process, Supplies } from '../../model/voice.ts';
import { layersOf } from '../fargan/layers.ts';
import { SEED } from '../random.ts';
import { bankOf } from './bank.ts';
import { type Recipe, Speaker } from './speaker.ts';
import { spoken } from './spoken.ts';

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

/** @throws FaultError `model/missing`, `model/failed` */
export const anew =
  (recipe: Recipe) =>
  ({ rate }: ChannelForm, options: Values, { file, products }: Supplies): Process => {
    const bank = bankOf(file('guise-voices'));
    const speaker = new Speaker(bank, recipe, {
      seed: Number(options.seed),
      timbre: Number(options.timbre),
      brightness: Number(options.brightness),
    });
    const melody = { hertz: Number(options.pitch), range: Number(options.range) / 100 };
    return spoken(rate, speaker, melody, layersOf(file('fargan'), products), bank);
  };
