/** What every voice promises about samples, and what each of them leaves. */
import { describe, expect, test } from 'vitest';
import { FaultError } from '../../src/core/model/fault.ts';
import { defaults, type Values } from '../../src/core/model/options.ts';
import type { Voice } from '../../src/core/model/voice.ts';
import { AROUND, PIECE, RATE } from '../../src/core/sound/correlation.ts';
import { Grid } from '../../src/core/sound/grid.ts';
import { Comparison } from '../../src/core/sound/likeness.ts';
import { type Planes, Treating } from '../../src/core/sound/treat.ts';
import { voices } from '../../src/plugins/index.ts';
import { isSame } from '../made/same.ts';
import { speech as madeSpeech } from '../made/speech.ts';
import { suppliesOf } from '../made/vocoder.ts';

const heard = voices.filter((v) => v.begin);
/** Seconds. */
const LONG = 2;
const speech = (rate: number) => madeSpeech(rate, LONG * rate);

function spoken(
  voice: Voice,
  planes: Planes,
  rate: number,
  options: Values = {},
  block = 1000,
): Float32Array[] {
  const treating = new Treating(
    voice,
    { rate, channels: planes.length },
    { ...defaults(voice.options), ...options },
    voice.files || voice.reads ? suppliesOf() : undefined,
  );
  const length = planes[0]?.length ?? 0;
  const out = planes.map(() => new Float32Array(length));
  let at = 0;
  const take = (made: Planes) => {
    for (const [i, plane] of made.entries()) out[i]?.set(plane, at);
    at += made[0]?.length ?? 0;
  };
  for (let i = 0; i < length; i += block) take(treating.push(planes.map((p) => p.slice(i, i + block))));
  take(treating.end());
  expect(at).toBe(length);
  return out;
}

/** Both on the clock on which results are compared. */
function compared(was: Float32Array, is: Float32Array, rate: number): Comparison {
  const [a, b] = [new Grid(RATE), new Grid(RATE)];
  a.add(was, 0, rate);
  b.add(is, 0, rate);
  const by = new Comparison();
  for (let at = 0; at + PIECE <= b.end; at += PIECE)
    by.add(a.slice(at - AROUND, at + PIECE + AROUND), b.slice(at, at + PIECE));
  return by;
}

const energyOf = (plane: Float32Array): number => plane.reduce((sum, v) => sum + v * v, 0);

describe.each(heard)('$id', (voice) => {
  const rate = 16_000;
  const hostile: Record<string, Float32Array<ArrayBuffer>> = {
    silence: new Float32Array(3000),
    'one sample': Float32Array.of(0.5),
    'no sample': new Float32Array(0),
    'full scale': Float32Array.from({ length: 5000 }, (_, i) => (Math.imul(i, 2654435761) & 1 ? 1 : -1)),
    'a constant': new Float32Array(5000).fill(1),
    clicks: Float32Array.from({ length: 5000 }, (_, i) => (i % 997 ? 0 : 1)),
    'no numbers': Float32Array.from(
      { length: 2000 },
      (_, i) => [Number.NaN, Infinity, -Infinity, 5e30][i % 4]!,
    ),
    'hardly anything': new Float32Array(2000).fill(1e-38),
  };
  test.each(Object.keys(hostile))('of %s: as long, finite, within full scale', (name) => {
    for (const r of [8000, 16_000, 44_100, 192_000])
      for (const plane of spoken(voice, [hostile[name]!], r))
        expect(plane.every((v) => Number.isFinite(v) && Math.abs(v) <= 1)).toBe(true);
  });

  test('is the same to the bit for the same seed, in whatever blocks it comes', () => {
    const was = speech(rate);
    const [once] = spoken(voice, [was], rate, {}, 977);
    for (const block of [1, 4096, was.length])
      if (block > 1 || voice.leaves !== 'nothing') {
        const part = block === 1 ? was.slice(0, 2000) : was;
        const [again] = spoken(voice, [part], rate, {}, block);
        const n = block === 1 ? 0 : part.length;
        expect(isSame(again?.subarray(0, n), once?.subarray(0, n))).toBe(true);
      }
  });

  test('treats each channel, and none of them as silence', () => {
    const was = speech(44_100);
    const planes = spoken(
      voice,
      Array.from({ length: 6 }, () => was),
      44_100,
    );
    expect(planes).toHaveLength(6);
    for (const p of planes) expect(p).toHaveLength(was.length);
  });

  test('leaves what it says', () => {
    for (const r of [8000, 16_000, 44_100]) {
      const was = speech(r);
      const [is] = spoken(voice, [was], r);
      const { likeness, late } = compared(was, is!, r);
      if (voice.leaves === 'nothing') {
        expect(likeness.most).toBeLessThan(0.15);
        // Whatever was said: the same.
        expect(isSame(is, spoken(voice, [new Float32Array(was.length)], r)[0])).toBe(true);
      } else {
        expect(likeness.pieces).toBeGreaterThan(2);
        expect(likeness.same).toBeLessThan(0.5);
        expect(energyOf(is!)).toBeGreaterThan(0.1 * energyOf(was));
        expect(Math.abs(late ?? 0)).toBeLessThanOrEqual(0.01);
      }
    }
  });

  test('has a caution where words are left, or are said by somebody else', () => {
    expect(voice.caution !== undefined).toBe(voice.leaves !== 'nothing' || voice.reads !== undefined);
  });
});

test('a voice is seeded: another seed is another sound', () => {
  const was = speech(16_000);
  for (const v of heard.filter((v) => 'seed' in v.options)) {
    const [one, other] = [1, 2].map((seed) => spoken(v, [was], 16_000, { seed })[0]);
    expect(isSame(one, other)).toBe(false);
  }
});

test('one that drops the track has no samples to give', () => {
  const remove = voices.find((v) => !v.begin)!;
  expect(() => new Treating(remove, { rate: 8000, channels: 1 }, {})).toThrow(FaultError);
});

describe('Comparison', () => {
  const was = speech(48_000);
  test('a tone that is held says nothing of when it comes', () => {
    const tone = (hertz: number) =>
      Float32Array.from({ length: 24_000 * 3 }, (_, i) => 0.3 * Math.sin((i * hertz * 2 * Math.PI) / 24_000));
    const pitch = voices.find((v) => v.id === 'pitch')!;
    const [is] = spoken(pitch, [tone(300)], 24_000);
    expect(compared(tone(300), is!, 24_000).late).toBeNull();
  });

  test('knows the original again, however loud and wherever it lies', () => {
    const later = new Float32Array(was.length);
    later.set(
      was.subarray(0, was.length - 960).map((v) => -0.05 * v),
      960,
    );
    const by = compared(was, later, 48_000);
    expect(by.likeness.most).toBeGreaterThan(0.98);
    expect(by.likeness.same).toBeGreaterThan(0.9);
    expect(by.late).toBeCloseTo(0.02, 2);
  });
  test('knows a result in which nothing of a voice is heard', () => {
    const quiet = compared(was, new Float32Array(was.length), 48_000);
    expect(quiet.mute).toBe(true);
    expect(compared(was, was, 48_000).mute).toBe(false);
    const silent = new Float32Array(was.length);
    expect(compared(silent, silent, 48_000).mute).toBe(false);
  });
  test('hears it under noise that is 12 dB louder', () => {
    const noise = spoken(voices.find((v) => v.id === 'noise')!, [was], 48_000, { level: -22 })[0]!;
    const rms = Math.sqrt(energyOf(was) / was.length);
    const mixed = noise.map((v, i) => v + (0.025 / rms) * was[i]!);
    expect(compared(was, mixed, 48_000).likeness.most).toBeGreaterThan(0.25);
  });
});
