/** What is read aloud: masked words alone, each in its own time, and never longer. */
import { describe, expect, test } from 'vitest';
import { aloud } from '../../src/core/sound/aloud/aloud.ts';
import { fitted } from '../../src/core/sound/aloud/fit.ts';
import { slotsOf } from '../../src/core/sound/aloud/slots.ts';
import type { Synthesize } from '../../src/core/sound/aloud/synthesizer.ts';
import { unmarked } from '../../src/core/sound/aloud/unmarked.ts';
import { readable } from '../../src/core/sound/aloud/words.ts';
import { Hush } from '../../src/core/sound/hush.ts';
import { ascii } from '../../src/engines/flite/ascii.ts';
import spoken from '../../src/plugins/voices/spoken.ts';
import { beep } from '../made/beep.ts';

const RATE = 22_050;
const USUAL = { speaker: 'slt', semitones: 0, tempo: 100, room: false };
const cue = (from: number, to: number, text: string) => ({ from, to, text });
const all = [{ from: 0, to: Number.POSITIVE_INFINITY }];

function spokenIn(
  seconds: number,
  cues: readonly ReturnType<typeof cue>[],
  block: number,
  synthesize = beep,
) {
  const process = aloud({ rate: RATE, channel: 0 }, USUAL, { cues, synthesize });
  const out = new Float32Array(seconds * RATE);
  for (let at = 0; at < out.length; at += block)
    out.set(process.push(new Float32Array(Math.min(block, out.length - at))), at);
  return out;
}
/** First and last sample that are heard, seconds; null where none is. */
function heard(out: Float32Array, from = 0, to = out.length / RATE) {
  const of = out.subarray(Math.round(from * RATE), Math.round(to * RATE));
  const first = of.findIndex((v) => v !== 0);
  return first < 0 ? null : [from + first / RATE, from + (of.findLastIndex((v) => v !== 0) + 1) / RATE];
}

test('a cue of which a person hides any sound by hand is not read; what is found, or kept, changes nothing', () => {
  const cues = [cue(0, 1, 'a'), cue(1, 2, 'b'), cue(3, 4, 'c')];
  const stretch = (from: number, to: number, exact: boolean) =>
    ({ kind: 'stretch', from, to, entity: 'PERSON', ...(exact && { exact }) }) as const;
  const mask = { do: 'mask', with: { by: 'tone', options: {} }, by: 'user' } as const;
  const decisions = [
    { finding: stretch(0.9, 1.1, true), verdict: mask },
    { finding: stretch(3, 4, false), verdict: mask },
    { finding: stretch(3, 4, true), verdict: { do: 'keep', by: 'user', because: 'agreed' } as const },
  ];
  expect(unmarked(cues, decisions).map((c) => c.text)).toEqual(['c']);
});

describe('slots', () => {
  test('a cue may go on a little, and never into the next one', () => {
    const slots = slotsOf([cue(3, 4, 'c'), cue(0, 1, 'a'), cue(1.2, 2, 'b')], all);
    expect(slots.map((s) => [s.from, s.to, s.until])).toEqual([
      [0, 1, 1.2],
      [1.2, 2, 2.5],
      [3, 4, 4.5],
    ]);
  });
  test('cues that overlap or begin together do not speak at once', () => {
    expect(slotsOf([cue(0, 2, 'a'), cue(1, 3, 'b')], all)[0]).toMatchObject({ to: 1, until: 1 });
    expect(slotsOf([cue(0, 2, 'a'), cue(0, 3, 'b')], all)).toEqual([
      { from: 0, to: 3, until: 3.5, text: 'a b' },
    ]);
  });
  test('on the clock of stretches, as if nothing lay between them', () => {
    const times = [
      { from: 1, to: 2 },
      { from: 5, to: 6 },
    ];
    const slots = slotsOf([cue(1.2, 1.8, 'a'), cue(3, 4, 'outside'), cue(4.9, 5.9, 'b')], times);
    expect(slots.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(slots[0]!.until).toBeCloseTo(1);
    expect(slots[1]!.from).toBeCloseTo(1);
    expect(slots[1]!.until).toBeCloseTo(2);
  });
});

describe('time', () => {
  const reader = { speaker: 'slt', throat: 1, stretch: 1 };
  const text = 'words that take two seconds or so';
  test('it is said faster where time is short, slower where there is some, and within limits', () => {
    const lasting = (seconds: number) =>
      fitted({ ...cue(0, seconds, text), until: seconds }, RATE, reader, beep).length / RATE;
    expect(lasting(1.5)).toBeCloseTo(1.5, 1);
    expect(lasting(2.2)).toBeCloseTo(2.2, 1);
    expect(lasting(20)).toBeLessThan(2.6);
    for (const short of [0.3, 0.05, 0.0001]) expect(lasting(short)).toBeLessThanOrEqual(short + 1 / RATE);
  });
  test('a smaller throat is higher and takes no other time', () => {
    const lasting = (throat: number) =>
      fitted({ ...cue(0, 2, text), until: 2.5 }, RATE, { ...reader, throat }, beep).length / RATE;
    expect(Math.abs(lasting(1.2) - lasting(0.8))).toBeLessThan(0.1);
  });
  test('what a synthesizer gives without end is cut', () => {
    const endless: Synthesize = () => ({ rate: 16_000, samples: new Float32Array(160_000).fill(0.5) });
    const out = spokenIn(4, [cue(1, 2, 'endless'), cue(2.2, 3, 'next')], 1000, endless);
    expect(heard(out, 0, 1)).toBeNull();
    expect(heard(out, 3.5)).toBeNull();
  });
});

test('to the sample the same in whatever blocks, silent beside its cues, within full scale', () => {
  const cues = [cue(0.5, 1.5, 'good morning'), cue(2, 2.5, 'much that is said in a short time')];
  const out = spokenIn(4, cues, RATE);
  for (const block of [1, 977, 16_000]) expect(spokenIn(4, cues, block)).toEqual(out);
  expect(heard(out, 0, 0.5)).toBeNull();
  expect(heard(out, 0.5, 1.9)).not.toBeNull();
  expect(heard(out, 3)).toBeNull();
  expect(out.every((v) => Math.abs(v) <= 1)).toBe(true);
});

test('in stretches it speaks what belongs to each', () => {
  const said: string[] = [];
  const noted: Synthesize = (text, manner) => {
    said.push(text);
    return beep(text, manner);
  };
  const times = [
    { from: 1, to: 1.8 },
    { from: 3, to: 4 },
  ];
  const reading = { cues: [cue(1.1, 1.7, 'Ann'), cue(3.1, 3.9, 'Bob')], synthesize: noted };
  const hush = new Hush(
    { times, fills: [{ times, voice: spoken, options: USUAL, reading }] },
    { rate: RATE, channels: 2 },
  );
  const [left, right] = hush.cover([new Float32Array(5 * RATE), new Float32Array(5 * RATE)], 0);
  expect(new Set(said)).toEqual(new Set(['Ann', 'Bob']));
  expect(right).toEqual(left);
  for (const { from, to } of times) {
    const [first, last] = heard(left!, from - 0.5, to + 0.5)!;
    expect(first).toBeGreaterThanOrEqual(from);
    expect(last).toBeLessThanOrEqual(to + 2 / RATE);
  }
});

test('a synthesizer is given words and no signs', () => {
  expect(readable('I am <PERSON_1>, née Müller\nof “Łódź” – ****')).toBe(
    'I am PERSON 1 , née Müller of "Łódź" ,',
  );
  expect(readable('████ 🙂')).toBe('');
  expect(ascii('née Müller of “Łódź”, Straße')).toBe('nee Muller of  Lodz , Strasse');
});
