/** A vocoder of the layout of FARGAN that has learned nothing, and what else voices ask for: for tests where its weights are not here. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { raise } from '../../src/core/model/fault.ts';
import type { Supplies } from '../../src/core/model/voice.ts';
import { aloud } from '../../src/core/sound/aloud/aloud.ts';
import { FARGAN_FORMS } from '../../src/core/sound/fargan/layers.ts';
import { anew } from '../../src/core/sound/neutral/voice.ts';
import { randomOf } from '../../src/core/sound/random.ts';
import { wasmProducts } from '../../src/engines/cpu/products.ts';
import { beep } from './beep.ts';

/** Weights of chance, the same for the same seed: large enough that something is heard. */
export function madeVocoder(seed = 1): Uint8Array<ArrayBuffer> {
  const random = randomOf(seed);
  const parts = FARGAN_FORMS.flatMap(({ rows, columns, form }) => {
    const some = (n: number, size: number) =>
      Float32Array.from({ length: n }, () => size * (2 * random() - 1));
    const weights = 1.5 / Math.sqrt(columns);
    if (form === 'floats') return [some(rows * columns, weights), some(rows, 0.1)];
    return [
      Int8Array.from({ length: rows * columns }, () => Math.floor(255 * random()) - 127),
      new Float32Array(rows),
      new Float32Array(rows).fill(weights / 127 / 127),
      ...(form === 'bytes' ? [some(rows, 0.1)] : []),
    ];
  });
  const bytes = parts.map((p) => new Uint8Array(p.buffer));
  const out = new Uint8Array(bytes.reduce((sum, b) => sum + b.length, 0));
  let at = 0;
  for (const b of bytes) {
    out.set(b, at);
    at += b.length;
  }
  return out;
}

const ONE = madeVocoder();
const voices = readFileSync(path.resolve(import.meta.dirname, '../../models/voices/guise-voices.bin'));

/** @param vocoder its weights */
export const suppliesOf = (
  vocoder: Uint8Array = ONE,
  known: Uint8Array = new Uint8Array(voices),
): Supplies => ({
  anew: (recipe, form, options) =>
    anew(recipe, form, options, {
      file: (id) =>
        ({ fargan: vocoder, 'guise-voices': known })[id] ?? raise({ code: 'model/missing', model: id }),
      products: wasmProducts(),
    }),
  aloud: (form, options) =>
    aloud(form, options, { cues: [{ from: 0.1, to: 0.6, text: 'one' }], synthesize: beep }),
});
