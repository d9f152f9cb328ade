/** How the voices that speak anew do so. */
import type { Values } from '../../model/options.ts';
import type { ChannelForm, Process, Recipe } from '../../model/voice.ts';
import { layersOf, type Products } from '../fargan/layers.ts';
import { bankOf } from './bank.ts';
import { Speaker } from './speaker.ts';
import { spoken } from './spoken.ts';

/** What it is done with. */
export interface Vocoding {
  /** A file of the catalog. @throws FaultError `model/missing` */
  file(id: string): Uint8Array;
  readonly products: Products;
}

/** @throws FaultError `model/missing`, `model/failed` */
export function anew(
  recipe: Recipe,
  { rate }: ChannelForm,
  options: Values,
  { file, products }: Vocoding,
): Process {
  const bank = bankOf(file('guise-voices'));
  const speaker = new Speaker(bank, recipe, {
    seed: Number(options.seed),
    timbre: Number(options.timbre),
    brightness: Number(options.brightness),
  });
  const melody = { hertz: Number(options.pitch), range: Number(options.range) / 100 };
  return spoken(rate, speaker, melody, layersOf(file('fargan'), products), bank);
}
