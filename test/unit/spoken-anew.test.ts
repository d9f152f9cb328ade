/** Voices that are spoken anew: the vocoder, its kernel, what it is spoken from, and what becomes of it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FaultError } from '../../src/core/model/fault.ts';
import { defaults, type Values } from '../../src/core/model/options.ts';
import type { Voice } from '../../src/core/model/voice.ts';
import { CEPSTRA, Cepstra } from '../../src/core/sound/fargan/features.ts';
import { FARGAN_BYTES, layersOf, plainProducts } from '../../src/core/sound/fargan/layers.ts';
import { Correlations, LAGS, voicedOf } from '../../src/core/sound/fargan/pitch.ts';
import { FEATURES, FRAME, pitchOf, Synthesis } from '../../src/core/sound/fargan/synthesis.ts';
import { bankOf, packBank } from '../../src/core/sound/neutral/bank.ts';
import { power, times } from '../../src/core/sound/neutral/colour.ts';
import { randomOf } from '../../src/core/sound/random.ts';
import { Resampler } from '../../src/core/sound/resample.ts';
import { type Planes, Treating } from '../../src/core/sound/treat.ts';
import { wasmProducts } from '../../src/engines/cpu/products.ts';
import { voices } from '../../src/plugins/index.ts';
import { isSame } from '../made/same.ts';
import { speech } from '../made/speech.ts';
import { madeVocoder, suppliesOf } from '../made/vocoder.ts';

const shared = path.resolve(import.meta.dirname, '../../../shared/models/fargan');
const floats = (file: string): Float32Array<ArrayBuffer> =>
  new Float32Array(new Uint8Array(readFileSync(path.join(shared, file))).buffer);

function spokenFrom(synthesis: Synthesis, frames: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(frames.length * FRAME);
  for (const [i, frame] of frames.entries())
    if (i) synthesis.speak(frame, out.subarray((i - 1) * FRAME, i * FRAME));
    else synthesis.begin(frame);
  return out;
}

test('the kernel gives what its plain words give, to the bit', () => {
  const random = randomOf(3);
  const products = wasmProducts();
  const layers = [
    [4, 8],
    [40, 128],
    [128, 688],
  ].map(([rows, columns]) => ({
    matrix: Int8Array.from({ length: rows! * columns! }, () => Math.floor(random() * 255) - 127),
    scale: Float32Array.from({ length: rows! }, () => random() * 1e-3),
    bias: Float32Array.from({ length: rows! }, () => 2 * random() - 1),
  }));
  const made = layers.map((layer) => [plainProducts(layer), products(layer), layer] as const);
  for (const [plain, fast, { matrix, scale }] of made) {
    const columns = matrix.length / scale.length;
    const input = Float32Array.from({ length: columns + 3 }, (_, i) =>
      i < 2 ? 1 - 2 * i : 2 * random() - 1,
    );
    const [a, b] = [new Float32Array(scale.length), new Float32Array(scale.length)];
    plain(input, a);
    fast(input, b);
    expect(isSame(a, b)).toBe(true);
  }
});

test('the vocoder says the same by both, and what it says hangs on the weights', () => {
  const random = randomOf(4);
  const frames = Array.from({ length: 4 }, () =>
    Float32Array.from({ length: FEATURES }, () => 2 * random() - 1),
  );
  const [plain, fast, other] = [
    layersOf(madeVocoder(), plainProducts),
    layersOf(madeVocoder(), wasmProducts()),
    layersOf(madeVocoder(2), wasmProducts()),
  ].map((layers) => spokenFrom(new Synthesis(layers), frames));
  expect(isSame(fast, plain)).toBe(true);
  expect(isSame(other, plain)).toBe(false);
  expect(plain?.every((v) => Number.isFinite(v))).toBe(true);
  expect(madeVocoder()).toHaveLength(FARGAN_BYTES);
  expect(() => layersOf(new Uint8Array(7), plainProducts)).toThrow(FaultError);
});

test.skipIf(!existsSync(shared))('with its own weights it says what a native build says', () => {
  const layers = layersOf(new Uint8Array(readFileSync(path.join(shared, 'fargan.bin'))), wasmProducts());
  const features = floats('test/features.f32');
  const frames = Array.from({ length: 56 }, (_, i) => features.subarray(i * FEATURES, (i + 1) * FEATURES));
  const said = spokenFrom(new Synthesis(layers), frames);
  const want = new Int16Array(
    new Uint8Array(readFileSync(path.join(shared, 'test/synthesis.scalar.pcm'))).buffer,
  );
  let [error, power] = [0, 0];
  for (let i = 0; i < 8000; i++) {
    error += (32_768 * said[i + FRAME / 2]! - want[i]!) ** 2;
    power += want[i]! ** 2;
  }
  expect(10 * Math.log10(power / error)).toBeGreaterThan(60);
  // What it said is heard as it was meant: its cepstra, half a second on.
  const cepstra = new Cepstra();
  const heard = Array.from({ length: 50 }, (_, i) => {
    const into = new Float32Array(CEPSTRA);
    cepstra.of(said.subarray(FRAME / 2 + i * FRAME, FRAME / 2 + (i + 1) * FRAME), into);
    return into;
  });
  const off = heard.slice(8).map((c, i) => Math.abs(c[0]! - frames[i + 8]![0]!));
  expect(off.reduce((a, b) => a + b, 0) / off.length).toBeLessThan(1);
});

describe('what it is spoken from', () => {
  const rate = 16_000;
  /** A tone with its harmonics. */
  const buzz = (hertz: number): Float32Array =>
    Float32Array.from({ length: rate / 2 }, (_, i) => {
      let sum = 0;
      for (let h = 1; h < 12; h++) sum += Math.sin((2 * Math.PI * h * hertz * i) / rate) / h;
      return 0.1 * sum;
    });
  const correlationsOf = (samples: Float32Array): Float32Array[] => {
    const correlations = new Correlations();
    return Array.from({ length: samples.length / FRAME }, (_, i) => {
      const into = new Float32Array(LAGS);
      correlations.of(samples.subarray(i * FRAME, (i + 1) * FRAME), into);
      return into;
    });
  };
  test('finds the pitch, and that noise has none', () => {
    for (const hertz of [90, 140, 220, 380]) {
      const { periods, voicing } = voicedOf(correlationsOf(buzz(hertz)));
      expect(rate / periods[30]! / hertz).toBeGreaterThan(0.94);
      expect(rate / periods[30]! / hertz).toBeLessThan(1.06);
      expect(voicing[30]).toBeGreaterThan(0.3);
    }
    const random = randomOf(9);
    const noise = Float32Array.from({ length: rate / 2 }, () => 0.2 * (random() - 0.5));
    const { voicing } = voicedOf(correlationsOf(noise));
    expect(voicing.reduce((a, b) => a + b, 0) / voicing.length).toBeLessThan(0.1);
  });
  test('ten decibels are one step in every band, of which only the first cepstrum knows', () => {
    const [loud, soft] = [1, Math.sqrt(0.1)].map((gain) => {
      const [cepstra, into] = [new Cepstra(), new Float32Array(CEPSTRA)];
      const random = randomOf(5);
      const samples = Float32Array.from({ length: 10 * FRAME }, () => gain * (random() - 0.5));
      for (let i = 0; i < 10; i++) cepstra.of(samples.subarray(i * FRAME, (i + 1) * FRAME), into);
      return into;
    });
    expect(loud![0]! - soft![0]!).toBeCloseTo(Math.sqrt(CEPSTRA), 1);
    for (let i = 1; i < CEPSTRA; i++) expect(Math.abs(loud![i]! - soft![i]!)).toBeLessThan(0.1);
  });
  test('a pitch of 140 Hz is what the vocoder takes for one', () => {
    expect(16_000 / (256 / 2 ** (pitchOf(140) + 1.5))).toBeCloseTo(140);
  });
});

test('sound at another rate lies where it lay', () => {
  for (const [from, to] of [
    [48_000, 16_000],
    [16_000, 44_100],
    [8000, 16_000],
  ] as const) {
    const resampler = new Resampler(from, to);
    const whole = Float32Array.from({ length: from / 4 }, (_, i) => Math.sin((2 * Math.PI * 700 * i) / from));
    const out: number[] = [];
    for (let i = 0; i < whole.length; i += 333) out.push(...resampler.push(whole.subarray(i, i + 333)));
    expect(out.length).toBeGreaterThan(to / 4 - 120);
    for (let i = 200; i < out.length - 200; i++)
      expect(Math.abs(out[i]! - Math.sin((2 * Math.PI * 700 * i) / to))).toBeLessThan(1e-3);
  }
});

test('a matrix to the power of a half, twice, is itself', () => {
  const matrix = Float64Array.of(4, 1, 0, 1, 3, 0.5, 0, 0.5, 2);
  const root = power(matrix, 0.5);
  for (const [i, v] of times(root, root).entries()) expect(v).toBeCloseTo(matrix[i]!, 8);
  for (const [i, v] of times(matrix, power(matrix, -1)).entries()) expect(v).toBeCloseTo(i % 4 ? 0 : 1, 8);
});

describe('voices', () => {
  const anew = voices.filter((v) => v.files && !v.reads);
  test('neutral and strong are spoken anew', () => {
    expect(anew.map((v) => v.id).sort()).toEqual(['neutral', 'strong']);
  });
  test('without the weights there is a fault, and no sound', () => {
    for (const voice of anew)
      expect(() => new Treating(voice, { rate: 16_000, channels: 1 }, defaults(voice.options))).toThrow(
        expect.objectContaining({ fault: { code: 'model/missing', model: 'fargan' } }),
      );
  });
  test('pauses are silent, and silence says nothing', () => {
    for (const voice of anew) {
      const by = new Treating(voice, { rate: 16_000, channels: 2 }, defaults(voice.options), suppliesOf());
      const silent = new Float32Array(8000).fill(1e-4);
      const first = by.push([silent, silent])[0]!;
      const rest = by.end();
      expect(rest).toHaveLength(2);
      expect([...first, ...rest[0]!].every((v) => v === 0)).toBe(true);
    }
  });
  test('a click before somebody speaks low silences no word', () => {
    const voice = anew[0]!;
    const said = (clicks: number): number => {
      const low = speech(16_000, 32_000).map((v) => 0.1 * v);
      for (let i = 0; i < clicks; i++) low[40 + i] = 1 - 2 * (i % 2);
      const by = new Treating(voice, { rate: 16_000, channels: 1 }, defaults(voice.options), suppliesOf());
      const out = [...by.push([low])[0]!, ...by.end()[0]!];
      return out.filter((v) => v !== 0).length;
    };
    const plain = said(0);
    expect(plain).toBeGreaterThan(16_000);
    expect(said(40)).toBeGreaterThan(0.95 * plain);
  });
  const say = (voice: Voice, planes: Planes, block: number): Float32Array[] => {
    const by = new Treating(
      voice,
      { rate: 16_000, channels: planes.length },
      defaults(voice.options),
      suppliesOf(),
    );
    const parts: Planes[] = [];
    const length = planes[0]!.length;
    for (let i = 0; i < length; i += block) parts.push(by.push(planes.map((p) => p.slice(i, i + block))));
    parts.push(by.end());
    return planes.map((_, c) => Float32Array.from(parts.flatMap((part) => [...part[c]!])));
  };
  test('over two windows: the same to the bit in whatever blocks, heard to its end, and no longer', {
    timeout: 300_000,
  }, () => {
    const sentence = speech(16_000, 64_000);
    const long = new Float32Array(20 * 16_000);
    for (let at = 0; at < long.length; at += sentence.length)
      long.set(sentence.subarray(0, long.length - at), at);
    const [once] = say(anew[0]!, [long], 16_000);
    expect(once).toHaveLength(long.length);
    expect(isSame(say(anew[0]!, [long], 7919)[0], once)).toBe(true);
    for (let at = 0; at < long.length; at += sentence.length)
      expect(once!.slice(at, at + sentence.length).some((v) => v !== 0)).toBe(true);
  });
  test('a channel of no numbers takes no word from the other', () => {
    const heard = speech(16_000, 24_000);
    const broken = new Float32Array(heard.length).fill(Number.NaN);
    const [left, right] = say(anew[0]!, [heard, broken], 4000);
    expect(left!.some((v) => v !== 0)).toBe(true);
    expect(isSame(right, left)).toBe(true);
  });
  test('says how surely somebody is told only of what was tried, and that melody is left where it is', () => {
    for (const { options, told, measured } of anew) {
      const of = (set: Values) => told!({ ...defaults(options), ...set });
      expect(of({})).toEqual({ leaves: 'words', measured });
      expect(of({ pitch: 200, seed: 5 })).toEqual({ leaves: 'words', measured });
      expect(of({ timbre: 3 })).toEqual({ leaves: 'words' });
      expect(of({ range: 40 })).toEqual({ leaves: 'words and prosody' });
    }
  });
  test('a persona is a pitch, a timbre and a brightness, and each is heard', () => {
    const heard = speech(16_000, 12_000);
    const spoken = (options: Values): Float32Array => {
      const voice = anew[0]!;
      const given = { ...defaults(voice.options), ...options };
      const by = new Treating(voice, { rate: 16_000, channels: 1 }, given, suppliesOf());
      by.push([heard.slice()]);
      return by.end()[0]!;
    };
    const plain = spoken({});
    expect(plain.some((v) => v !== 0)).toBe(true);
    expect(spoken({})).toEqual(plain);
    for (const [name, value] of Object.entries({ pitch: 200, timbre: 7, brightness: 3, range: 100, seed: 2 }))
      expect(spoken({ [name]: value }), name).not.toEqual(plain);
  });
});

test('what is known of speech is read as it was written', () => {
  const file = new Uint8Array(
    readFileSync(path.resolve(import.meta.dirname, '../../models/voices/guise-voices.bin')),
  );
  const bank = bankOf(file);
  expect(packBank(bank)).toEqual(file);
  expect(bank.offsets).toHaveLength(64);
  expect(bank.classes.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
  expect(() => bankOf(new Uint8Array(100))).toThrow(FaultError);
});
