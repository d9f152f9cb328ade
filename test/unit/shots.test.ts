import { expect, test } from 'vitest';
import { levels, type Thumbnail } from '../../src/core/image/thumbnail.ts';
import { ShotFinder } from '../../src/pipeline/picture/2-shots.ts';

const flat = (y: number, spread = 100): Thumbnail => {
  const n = 48 * 27;
  const luma = Uint8Array.from({ length: n }, (_, i) => Math.min(255, y + ((i * 37) % Math.max(1, spread))));
  return {
    yuv: [luma, new Uint8Array(n).fill(128), new Uint8Array(n).fill(128)],
    p2: y,
    p98: y + spread - 1,
  };
};
const finish = (list: Thumbnail[]) => {
  const s = new ShotFinder();
  for (const t of list) s.push(t);
  return s.finish();
};

test('ShotFinder: one shot where nothing jumps', () => {
  expect(finish(Array.from({ length: 40 }, (_, i) => flat(40 + i)))).toEqual([
    { from: 0, to: 39, by: 'start' },
  ]);
});

test('ShotFinder: a jump in content is a cut at its frame', () => {
  const shots = finish([...Array(20).fill(flat(20)), ...Array(20).fill(flat(140))]);
  expect(shots.map((s) => [s.from, s.to, s.by])).toEqual([
    [0, 19, 'start'],
    [20, 39, 'cut'],
  ]);
});

test('ShotFinder: steady fast motion is no cut', () => {
  expect(finish(Array.from({ length: 20 }, (_, i) => flat(20 + (i % 2) * 60)))).toHaveLength(1);
});

test('ShotFinder: through black is a fade, cut in the middle of the dark', () => {
  const down = Array.from({ length: 10 }, (_, i) => flat(0, 100 - 9 * i));
  const shots = finish([
    ...Array(15).fill(flat(0, 100)),
    ...down,
    ...Array(6).fill(flat(0, 1)),
    ...down.toReversed(),
    ...Array(15).fill(flat(0, 100)),
  ]);
  expect(shots).toHaveLength(2);
  expect(shots[1]!.by).toBe('fade');
  expect(shots[1]!.from).toBeGreaterThan(22);
  expect(shots[1]!.from).toBeLessThan(32);
});

test('ShotFinder: shots cover every frame once', () => {
  const shots = finish([
    ...Array(9).fill(flat(20)),
    ...Array(2).fill(flat(140)),
    ...Array(9).fill(flat(60)),
    ...Array(9).fill(flat(150)),
  ]);
  expect(shots[0]!.from).toBe(0);
  expect(shots.at(-1)?.to).toBe(28);
  shots.slice(1).forEach((s, i) => expect(s.from).toBe(shots[i]!.to + 1));
});

test('levels leave ordinary frames alone and lift dark ones', () => {
  expect(levels(flat(20, 120))).toEqual({ black: 0, gain: 1 });
  expect(levels(flat(10, 30)).gain).toBeGreaterThan(3);
});
