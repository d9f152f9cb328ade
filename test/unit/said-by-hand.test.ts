/** What a person makes of a transcript in the page: its words, the stretches of its sound, and whose it is. */
import { describe, expect, test } from 'vitest';
import type { Stretch } from '../../src/core/model/finding.ts';
import type { Decision } from '../../src/core/model/plan.ts';
import { BY_HAND, byHand, laid } from '../../src/core/sound/by-hand.ts';
import { Loudness } from '../../src/core/sound/loudness.ts';
import { Peaks } from '../../src/core/sound/peaks.ts';
import { LOUDNESS, type Timed } from '../../src/core/sound/told.ts';
import type { Span } from '../../src/core/text/span.ts';
import { saidPlan } from '../../src/pipeline/job/said.ts';
import { voices } from '../../src/plugins/index.ts';
import { transcriptsAmong } from '../../src/shells/app/said/belong.ts';
import { listed, movedTo } from '../../src/shells/app/said/stretches.ts';
import { bare, rowsOf } from '../../src/shells/app/said/tokens.ts';

const TONE = { by: 'tone', options: { pitch: 1000, level: -26 } };
const mask = { do: 'mask', with: TONE, by: 'policy' } as const;
const keep = { do: 'keep', by: 'user', because: 'kept by the person' } as const;
const stretch = (from: number, to: number): Stretch => ({ kind: 'stretch', from, to, entity: 'PERSON' });
const timed = (decisions: readonly Decision<Stretch>[]): Timed => ({
  decisions,
  covers: [{ from: 0, to: 9 }],
  begins: 8,
});

describe('stretches by hand', () => {
  const of = timed([
    { finding: stretch(1, 2), verdict: mask },
    { finding: stretch(4, 5), verdict: keep },
    { finding: stretch(6, 7), verdict: mask },
  ]);
  test('take the place of what is said then, or lie beside it; what is kept stays kept', () => {
    const edits = [
      { from: 1.2, to: 3, of: { from: 1, to: 2 } },
      { from: 4.5, to: 5, of: { from: 4, to: 5 } },
      { from: 8, to: 8.5 },
      // Of a time in which nothing is said any more.
      { from: 2.5, to: 2.6, of: { from: 2.4, to: 2.7 } },
    ];
    const { decisions } = byHand(of, edits, TONE);
    expect(decisions.map(({ finding: f, verdict: v }) => [f.from, f.to, f.entity, v.do, f.exact])).toEqual([
      [1.2, 3, 'PERSON', 'mask', true],
      [2.5, 2.6, BY_HAND, 'mask', true],
      [4, 5, 'PERSON', 'keep', undefined],
      [6, 7, 'PERSON', 'mask', undefined],
      [8, 8.5, BY_HAND, 'mask', true],
    ]);
  });
  test('move one of several that are said in one time, and no other', () => {
    const both = timed(
      ['0:0-3', '0:9-12'].map((place) => ({ finding: { ...stretch(1, 4), place }, verdict: mask })),
    );
    const [first] = laid(both, [], TONE);
    const moved = { from: 1, to: 2, of: first!.said };
    const times = (of: Timed) =>
      byHand(of, [moved], TONE).decisions.map(({ finding: f }) => [f.from, f.to, f.entity]);
    expect(times(both)).toEqual([
      [1, 2, 'PERSON'],
      [1, 4, 'PERSON'],
    ]);
    // What is found there since is not what was moved.
    const longer = [{ finding: { ...stretch(1, 4), place: '0:0-12' }, verdict: mask }];
    expect(times(timed(longer))).toEqual([
      [1, 4, 'PERSON'],
      [1, 2, BY_HAND],
    ]);
  });
  test('are hidden to the edge, without what is beside, and none of them is called silent', () => {
    const loudness = new Loudness();
    loudness.add([new Float32Array(9 * 8000)], 0, 8000);
    const { hushed, lane } = saidPlan(
      byHand(of, [{ from: 8, to: 8.5 }], TONE),
      { loudness, speech: { by: LOUDNESS, times: [] } },
      9,
      { speech: { rules: [], with: TONE, pad: 0.15, untold: 'tell' } },
      voices,
    );
    expect(hushed.times.at(-1)).toEqual({ from: 8, to: 8.5 });
    expect(lane.stretches.at(-1)).toEqual({
      from: 8,
      to: 8.5,
      entity: BY_HAND,
      verdict: 'mask',
      by: 'user',
    });
    expect(lane.still).toBe(2);
  });
});

test('a stretch has the times of what was said, whatever was made of it', () => {
  const of = timed([
    { finding: stretch(1, 2), verdict: mask },
    { finding: stretch(4, 5), verdict: keep },
  ]);
  const edits = [
    { from: 0.5, to: 3, of: { from: 1, to: 2 } },
    { from: 6, to: 7 },
  ];
  const now = laid(of, edits, TONE);
  const lane = {
    stretches: now.map(({ decision: d }) => ({ ...d.finding, verdict: d.verdict.do })),
  } as never;
  const all = listed(now, lane);
  expect(all.map((l) => [l.said.from, l.hidden?.from ?? null, l.edit])).toEqual([
    [1, 0.5, edits[0]],
    [4, null, null],
    [6, 6, edits[1]],
  ]);
  expect(movedTo(all[0]!, { from: 0.25, to: 3 })).toEqual({ from: 0.25, to: 3, of: { from: 1, to: 2 } });
  expect(movedTo(all[2]!, { from: -1, to: 7.00049 })).toEqual({ from: 0, to: 7 });
  expect(movedTo(all[2]!, { from: 7, to: 7 })).toBeNull();
  expect(movedTo(all[2]!, { from: Number.NaN, to: 7 })).toBeNull();
});

test('how far it swings is told of any length in the same space', () => {
  const peaks = new Peaks(8192);
  const block = new Float32Array(800);
  for (let i = 0; i < 3 * 600; i++) {
    block.fill(i === 900 ? -0.5 : 0.01);
    peaks.add([block, block], i / 10, 8000);
  }
  const list = peaks.list();
  expect(list.length).toBeLessThanOrEqual(8192);
  expect(list.length).toBeGreaterThan(4096);
  const loud = [...list.entries()].filter(([, v]) => v > 0.4).map(([i]) => (180 * i) / list.length);
  expect([Math.min(...loud), Math.max(...loud)]).toEqual([expect.closeTo(90, 0), expect.closeTo(90, 0)]);
  expect(list.every((v) => v >= 0.009)).toBe(true);
});

test('what is drawn is as long as it says: sound may end before', () => {
  const peaks = new Peaks(64);
  peaks.add([new Float32Array(800).fill(0.5)], 0.1, 8000);
  expect(peaks.seconds).toBeCloseTo(0.2, 6);
  for (const seconds of [0.25, 0.4, 30]) {
    const list = peaks.list(seconds);
    const loud = [...list.entries()].filter(([, v]) => v > 0.4).map(([i]) => (seconds * i) / list.length);
    expect(list.length).toBeLessThanOrEqual(64);
    expect(Math.max(...loud)).toBeLessThan(Math.max(0.2, seconds / 32));
  }
});

describe('words of a transcript', () => {
  const text = 'Hi Ada Lovelace, you.\n你好世界';
  const lines = [
    {
      start: 0,
      end: 21,
      said: [
        { start: 0, from: 1, to: 2 },
        { start: 17, from: 2, to: 3 },
      ],
    },
    { start: 22, end: 26, said: [{ start: 22, from: 4, to: 5 }] },
  ];
  const found = { finding: { start: 3, end: 15 }, verdict: mask } as unknown as Decision<Span>;
  test('are what stands between blanks, and what was found is one', () => {
    const [first, second] = rowsOf(text, lines, [found]);
    expect(first?.tokens.map((t) => [t.gap, t.text, t.at, t.found !== null])).toEqual([
      ['', 'Hi', 1, false],
      [' ', 'Ada Lovelace', 1, true],
      ['', ',', 1, false],
      [' ', 'you.', 2, false],
    ]);
    expect(second?.at).toBe(4);
    expect(second?.tokens.map((t) => t.text).join('|')).toBe('你好|世界');
  });
  test('are hidden without the signs about them', () => {
    expect(bare({ start: 17, end: 21, text: 'you.' })).toEqual({ start: 17, end: 20 });
    expect(bare({ start: 5, end: 8, text: '...' })).toEqual({ start: 5, end: 8 });
  });
});

describe('a transcript is of', () => {
  const [talk, other] = ['talk.mp4', 'other.wav'].map((n) => new File([], n, { type: 'video/mp4' }));
  const picture = new File([], 'talk.jpg', { type: 'image/jpeg' });
  const [vtt, json, txt] = ['talk.vtt', 'words.json', 'talk.txt'].map((n) => new File([], n));
  const whose = (...args: Parameters<typeof transcriptsAmong>) => [...transcriptsAmong(...args)];
  test('the file of its name, the only one that comes along, or the one that it is dropped onto', () => {
    expect(whose([vtt!], [other!, talk!])).toEqual([[talk, vtt]]);
    expect(whose([json!], [talk!])).toEqual([[talk, json]]);
    expect(whose([json!], [], [], other)).toEqual([[other, json]]);
    expect(whose([vtt!], [], [talk!, other!], other)).toEqual([[talk, vtt]]);
  });
  test('no picture, no file among several of other names; and other texts are none', () => {
    expect(whose([vtt!], [picture])).toEqual([]);
    expect(whose([json!], [talk!, other!])).toEqual([]);
    expect(whose([json!], [], [], picture)).toEqual([]);
    // Text is of a file of its own name, and of no other that is alone with it.
    expect(whose([txt!], [talk!])).toEqual([[talk, txt]]);
    expect(whose([txt!], [other!])).toEqual([]);
    expect(whose([txt!], [], [], talk!)).toEqual([]);
    expect(whose([json!], [], [talk!])).toEqual([]);
  });
});
