/** Looks at a still that are taken once, however often the check comes back to them. */
import { expect, test } from 'vitest';
import type { Tensors } from '../../src/core/image/tensor.ts';
import { remembering } from '../../src/pipeline/job/remember.ts';
import { spotter } from './engines.ts';

const size = { width: 4, height: 2 };
const note = { task: '', id: '', sha256: '', backend: '', build: '' } as const;

test('the same input has the same answer; another value, place or size is another look', async () => {
  let runs = 0;
  const runner = remembering({
    plugin: spotter('s', { find: 1, check: 1 }),
    note,
    lanes: 1,
    run: async () => ({ n: { data: Float32Array.of(++runs), dims: [1] } }),
  });
  const answer = async (values: readonly number[], s = size) =>
    (await runner.run(Float32Array.from(values), s)).n!.data[0];
  const one = [0, 1, 2, 3, 4, 5, 6, 7];
  expect([await answer(one), await answer(one)]).toEqual([1, 1]);
  expect(await answer([1, 0, 2, 3, 4, 5, 6, 7])).toBe(2);
  expect(await answer([0, 1, 2, 3, 4, 5, 6, 7.000001])).toBe(3);
  expect(await answer(one, { width: 2, height: 4 })).toBe(4);
  expect(await answer(one)).toBe(1);
});

test('a failure is asked again', async () => {
  let runs = 0;
  const runner = remembering({
    plugin: spotter('s', { find: 1, check: 1 }),
    note,
    lanes: 1,
    run: async (): Promise<Tensors> => {
      if (++runs === 1) throw new Error('gone');
      return {};
    },
  });
  const input = () => new Float32Array(8);
  await expect(runner.run(input(), size)).rejects.toThrow('gone');
  await Promise.resolve();
  expect(await runner.run(input(), size)).toEqual({});
});

test('no two of many alike looks are taken for one', async () => {
  const runner = remembering({
    plugin: spotter('s', { find: 1, check: 1 }),
    note,
    lanes: 1,
    run: async (input) => ({ n: { data: input.slice(), dims: [8] } }),
  });
  for (let i = 0; i < 5000; i++) {
    const given = Float32Array.from({ length: 8 }, (_, k) => (k === i % 8 ? i : 0.25));
    expect((await runner.run(given.slice(), size)).n!.data).toEqual(given);
  }
});
