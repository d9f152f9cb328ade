import { expect, test } from 'vitest';
import { byId, itemAt, paired } from '../../src/core/list.ts';
import { faultOf } from '../../src/core/model/fault.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return faultOf(error).code;
  }
  return 'none';
};

test('paired gives what belongs together, and takes lists of unequal length for a fault', () => {
  expect(paired([1, 2], ['a', 'b'])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
  expect(paired([], [])).toEqual([]);
  for (const [one, other] of [
    [[1, 2], [1]],
    [[1], [1, 2]],
    [[1], []],
    [[], [1]],
  ] as const)
    expect(codeOf(() => paired<number, number>(one, other))).toBe('job/internal');
});

test('itemAt gives only what is there', () => {
  expect(itemAt(['a', undefined], 1)).toBeUndefined();
  for (const index of [-1, 1, 0.5, Number.NaN])
    expect(codeOf(() => itemAt(['a'], index))).toBe('job/internal');
});

test('byId sorts by code units, and leaves the list that it was given', () => {
  const list = [{ id: 'b' }, { id: 'a-2' }, { id: 'a' }, { id: 'a2' }, { id: 'B' }];
  expect(byId(list).map((x) => x.id)).toEqual(['B', 'a', 'a-2', 'a2', 'b']);
  expect(list[0]).toEqual({ id: 'b' });
});
