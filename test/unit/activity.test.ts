/** Voice activity: from likelihoods to times, sound cut into windows, and what stands in for a model that is not there. */
import { describe, expect, test } from 'vitest';
import { HEARD, VoiceActivity } from '../../src/core/sound/activity.ts';
import { LOUDNESS } from '../../src/core/sound/told.ts';
import { Windows } from '../../src/core/sound/windows.ts';
import { listen } from '../../src/pipeline/passes/listen.ts';
import type { ActivityModel, SoundTrack } from '../../src/pipeline/ports.ts';
import { speech } from '../made/speech.ts';

const WINDOW = HEARD.window / HEARD.rate;
const PAD = 0.03;
/** @param runs likelihoods, and for how many windows */
const timesOf = (...runs: readonly (readonly [number, number])[]) => {
  const activity = new VoiceActivity();
  for (const [likely, windows] of runs) for (let i = 0; i < windows; i++) activity.add(likely);
  return activity.times();
};
const span = (from: number, to: number) => ({
  from: expect.closeTo(Math.max(0, from * WINDOW - PAD), 6),
  to: expect.closeTo(to * WINDOW + PAD, 6),
});

describe('when somebody speaks', () => {
  test('begins at one half, goes on above 0.35, and is padded', () => {
    expect(timesOf([0.49, 20])).toEqual([]);
    expect(timesOf([0, 10], [0.5, 10], [0.36, 20], [0, 10])).toEqual([span(10, 40)]);
    expect(timesOf([0.9, 10], [0, 10])).toEqual([span(0, 10)]);
  });

  test('has no pause of less than 100 ms, and is none of less than 250 ms', () => {
    expect(timesOf([0, 9], [1, 9], [0, 3], [1, 9], [0, 9])).toEqual([span(9, 30)]);
    expect(timesOf([0, 9], [1, 9], [0, 5], [1, 9], [0, 9])).toEqual([span(9, 18), span(23, 32)]);
    expect(timesOf([0, 9], [1, 7], [0, 9])).toEqual([]);
    expect(timesOf([0, 9], [1, 8], [0, 9])).toEqual([span(9, 17)]);
  });

  test('a pause that ends before it is one counts from its own beginning the next time', () => {
    expect(timesOf([1, 9], [0, 3], [1, 1], [0, 3], [1, 1], [0, 9])).toEqual([span(0, 17)]);
  });

  test('what has not ended yet goes as far as was heard', () => {
    expect(timesOf([0, 9], [1, 11])).toEqual([span(9, 20)]);
    expect(timesOf([0, 9], [1, 11], [0, 2])).toEqual([span(9, 20)]);
  });
});

describe('windows', () => {
  const heard = (rate: number, planes: readonly Float32Array<ArrayBuffer>[], block: number) => {
    const windows = new Windows(rate);
    const out: Float32Array[] = [];
    for (let at = 0; at < planes[0]!.length; at += block)
      out.push(...windows.push(planes.map((p) => p.slice(at, at + block))));
    out.push(...windows.end());
    return out.flatMap((batch) => [...batch]);
  };

  test.each([8000, 16_000, 44_100, 48_000])('of %i Hz are whole, and lie where they lay', (rate) => {
    const seconds = 9;
    const tone = Float32Array.from({ length: seconds * rate }, (_, i) =>
      i / rate < 8.5 ? 0 : 0.5 * Math.sin((2 * Math.PI * 300 * i) / rate),
    );
    const out = heard(rate, [tone], 1000);
    expect(out.length % HEARD.window).toBe(0);
    expect(out.length / HEARD.rate).toBeGreaterThanOrEqual(seconds);
    expect(out.length / HEARD.rate).toBeLessThan(seconds + 0.1);
    expect(out.findIndex((v) => Math.abs(v) > 0.1) / HEARD.rate).toBeCloseTo(8.5, 2);
    expect(out.slice(8.6 * HEARD.rate, 8.9 * HEARD.rate).reduce((a, v) => Math.max(a, v), 0)).toBeCloseTo(
      0.5,
      1,
    );
  });

  test('channels that put one another out are heard all the same', () => {
    const voice = speech(16_000, 16_000);
    const out = heard(16_000, [voice, voice.map((v) => -v)], 1600);
    expect(Math.max(...out)).toBeCloseTo(Math.max(...voice), 1);
  });

  test('the same however the sound is cut into blocks', () => {
    const voice = speech(48_000, 48_000);
    expect(heard(48_000, [voice], 480)).toEqual(heard(48_000, [voice], 20_000));
  });

  test('one voice in six channels is not lost, and what is no number is silence', () => {
    const voice = Float32Array.from({ length: 1600 }, (_, i) => 0.5 * Math.sin(i / 5));
    const still = () => new Float32Array(1600);
    const most = (planes: Float32Array<ArrayBuffer>[]) => Math.max(...heard(16_000, planes, 1600));
    expect(most([still(), still(), voice, still(), still(), still()])).toBeGreaterThan(0.2);
    const broken = still().fill(Number.NaN, 0, 800).fill(Number.POSITIVE_INFINITY, 800);
    const out = heard(16_000, [broken], 1600);
    expect(out.every((v) => Number.isFinite(v))).toBe(true);
  });
});

describe('listening', () => {
  const rate = 16_000;
  const track = (seconds: number): SoundTrack => ({
    codec: 'pcm',
    channels: 1,
    rate,
    seconds,
    async *blocks() {
      for (let at = 0; at < seconds; at++) yield { at, rate, planes: [speech(rate, rate)] };
    },
  });
  /** Somebody speaks from the second to the third second of a track, by how many windows it heard of it before. */
  const model = (fails = Number.POSITIVE_INFINITY): ActivityModel & { calls: number } => ({
    note: { task: '', id: 'model', sha256: '', backend: '', build: '' },
    calls: 0,
    async likely(windows, before) {
      if (++this.calls > fails) throw new Error('it is gone');
      const first = before?.state[0] ?? 0;
      const likely = Float32Array.from({ length: windows.length / HEARD.window }, (_, i) => {
        const at = (first + i) * WINDOW;
        return at >= 2 && at < 3 ? 1 : 0;
      });
      return {
        likely,
        after: { context: windows.slice(-64), state: Float32Array.of(first + likely.length) },
      };
    },
  });

  test('the model is given every track from its own beginning on, in few calls', async () => {
    const own = model();
    const { speech: told, loudness } = await listen([track(20), track(5)], {
      cut: false,
      activity: async () => own,
    });
    expect(told).toEqual({
      by: 'model',
      times: [{ from: expect.closeTo(1.986, 2), to: expect.closeTo(3.03, 1) }],
    });
    expect(own.calls).toBe(4);
    expect(loudness.seconds).toBe(20);
  });

  test.each([
    ['is not here', () => Promise.reject(new Error('no such file'))],
    ['fails at once', async () => model(0)],
    ['fails on the way', async () => model(1)],
  ] as const)('loudness tells where the model %s', async (_, activity) => {
    const { speech: told, loudness } = await listen([track(20)], { cut: false, activity });
    expect(told).toEqual({ by: LOUDNESS, times: loudness.spoken() });
    expect(told.times.length).toBeGreaterThan(0);
  });
});
