/**
 * Learns the weights of `src/core/model/evidence.ts` from labelled looks: `tsx models/evidence/train.ts LOOKS.jsonl...`, as
 * `collect.ts` writes them. Logistic regression without negative weights, by gradient descent from a fixed seed; witnesses
 * are left out at random, since a page may lack some. A fifth of the sources is held back, and what is printed is of those.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Look } from './look.ts';

const out = path.join(import.meta.dirname, '..', '..', 'src', 'core', 'model', 'evidence-weights.ts');
const looks = process.argv.slice(2).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line): Look => JSON.parse(line)),
);
/** In the order in which they are heard: the cheapest first. */
const IDS = ['face-mesh', 'yunet', 'rfb-320', 'blazeface-full', 'blazeface-short', 'ssd-mobilenet'];
/** What `resolve.ts --npm-only` finds. */
const NPM = new Set(['face-mesh', 'blazeface-full', 'blazeface-short', 'ssd-mobilenet']);
const NEUTRAL = 0.5;
/** A face taken for none leaks; the other way something is hidden in vain. */
const COST = 4;
const STEPS = 60_000;
const RATE = 0.03;
const DECAY = 1e-3;
/** A witness may not outweigh all others together: models err in kinds. */
const MOST = 4;
/** Log odds (four to one) from which a track is held, whatever the worst of what is no face reaches. */
const SURE = 1.4;
/** Weight from which a witness is worth its time. */
const LEAST = 0.1;

/** Mulberry32. */
let state = 20261125;
const random = (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const hash = (s: string): number => [...s].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) >>> 0, 7);
const held = (l: Look): boolean => hash(l.source) % 5 === 0;
const inputs = (l: Look, here: (id: string) => boolean): number[] => [
  1,
  l.strength,
  ...IDS.map((id) => (here(id) && l.votes[id] !== undefined ? l.votes[id] - NEUTRAL : 0)),
];
const odds = (w: readonly number[], x: readonly number[]): number => x.reduce((s, v, i) => s + v * w[i]!, 0);

const [train, test] = [looks.filter((l) => !held(l)), looks.filter(held)];
const classes = [train.filter((l) => !l.face), train.filter((l) => l.face)];
const w = new Array<number>(2 + IDS.length).fill(0);
for (let step = 0; step < STEPS; step++) {
  const face = step % 2;
  const l = classes[face]![Math.floor(random() * classes[face]!.length)]!;
  const mode = random();
  const lost = IDS[Math.floor(random() * IDS.length)];
  const x = inputs(l, (id) => (mode < 0.4 ? true : mode < 0.7 ? NPM.has(id) : id !== lost));
  const p = 1 / (1 + Math.exp(-odds(w, x)));
  const rate = (RATE / (1 + step / 15_000)) * (face ? COST : 1);
  for (let i = 0; i < w.length; i++) {
    w[i]! += rate * ((face - p) * x[i]! - (i ? DECAY * w[i]! : 0));
    if (i) w[i] = Math.max(0, Math.min(MOST, w[i]!));
  }
}

/** Every so many of the values lie under it. */
const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.min(values.length - 1, Math.floor(q * values.length)))]!;
for (const [name, here] of [
  ['all', () => true],
  ['npm', (id: string) => NPM.has(id)],
] as const)
  for (const [part, list] of [
    ['learned', train],
    ['held back', test],
  ] as const) {
    const of = (face: boolean) => list.filter((l) => l.face === face).map((l) => odds(w, inputs(l, here)));
    const show = (v: number[]) =>
      `${v.length}: ${[0, 0.01, 0.05, 0.1, 0.5, 0.9, 0.95, 0.99, 1].map((q) => quantile(v, q)?.toFixed(1)).join(' ')}`;
    console.log(`${name}, ${part}: faces ${show(of(true))} | none ${show(of(false))}`);
  }
const round = (v: number) => Number(v.toFixed(2));
console.log(
  Object.fromEntries(IDS.map((id, i) => [id, round(w[i + 2]!)])),
  'bias',
  round(w[0]!),
  'strength',
  round(w[1]!),
);
const all = (face: boolean) => looks.filter((l) => l.face === face);
const refuted = round(
  Math.min(
    -1,
    quantile(
      all(true).map((l) =>
        odds(
          w,
          inputs(l, () => true),
        ),
      ),
      0.005,
    ),
  ),
);
const odd = quantile(
  all(false).map((l) =>
    odds(
      w,
      inputs(l, () => true),
    ),
  ),
  0.98,
);
const certain = round(Math.min(SURE, Math.max(0, odd)));
writeFileSync(
  out,
  `/** Written by \`models/evidence/train.ts\`; see there for what it was learned from and how it was measured. */
export const WEIGHTS = ${JSON.stringify(
    {
      bias: round(w[0]!),
      strength: round(w[1]!),
      neutral: NEUTRAL,
      // Who adds nothing to what the others say is not asked.
      votes: Object.fromEntries(
        IDS.map((id, i) => [id, round(w[i + 2]!)] as const).filter(([, v]) => v > LEAST),
      ),
      refuted,
      certain,
    },
    null,
    2,
  )} as const;
`,
);
const below = (list: readonly Look[], face: boolean): string => {
  const of = list
    .filter((l) => l.face === face)
    .map((l) =>
      odds(
        w,
        inputs(l, () => true),
      ),
    );
  return `${of.filter((v) => v < refuted).length} of ${of.length}`;
};
console.log({ refuted, certain });
console.log(`held back and refuted: faces ${below(test, true)}, others ${below(test, false)}`);
