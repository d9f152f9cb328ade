/** Maps between views, and what is made of them. */
import { describe, expect, test } from 'vitest';
import { solved } from '../../src/core/image/solve.ts';
import {
  chained,
  cornersOf,
  farthest,
  growth,
  inPixels,
  inverse,
  UNMOVED,
  type Warp,
  warped,
} from '../../src/core/space/warp.ts';

const size = { width: 640, height: 360 };
const some: Warp = [1.1, -0.05, 0.2, 0.04, 0.95, -0.1, 0.02, -0.03, 1];

describe('warps', () => {
  test('the way there and back leads nowhere', () => {
    expect(farthest(chained(inverse(some), some), size)).toBeLessThan(1e-12);
    expect(farthest(some, size)).toBeGreaterThan(0.1);
  });
  test('one after the other is both', () => {
    const p = { x: 0.3, y: -0.4 };
    const one = warped(some, warped(some, p)!)!;
    const both = warped(chained(some, some), p)!;
    expect([both.x, both.y]).toEqual([expect.closeTo(one.x, 12), expect.closeTo(one.y, 12)]);
  });
  test('in pixels a shift by a unit is half of the longer side', () => {
    const shift: Warp = [1, 0, 1, 0, 1, 0, 0, 0, 1];
    expect(warped(inPixels(shift, size), { x: 10, y: 20 })).toEqual({
      x: expect.closeTo(330, 9),
      y: expect.closeTo(20, 9),
    });
  });
  test('growth is that of the place where it is least and most; none where a corner is turned away', () => {
    expect(growth(UNMOVED, size)).toEqual({ least: 1, most: 1 });
    expect(growth([2, 0, 0, 0, 2, 0, 0, 0, 1], size)).toEqual({ least: 2, most: 2 });
    expect(growth([1, 0, 0, 0, 1, 0, 1.2, 0, 1], size)).toBeNull();
    expect(growth([-1, 0, 0, 0, 1, 0, 0, 0, 1], size)).toBeNull();
    expect(warped([1, 0, 0, 0, 1, 0, 1, 0, 0], { x: -1, y: 0 })).toBeNull();
  });
  test('corners are half of the longer side apart from the middle', () => {
    expect(cornersOf(size)[2]).toEqual({ x: 1, y: 360 / 640 });
  });
});

test('solved answers a system, and none without an answer', () => {
  const x = solved(Float64Array.from([4, 0, 2, 3]), Float64Array.from([10, 11]), 2);
  // 4a + 2b = 10, 2a + 3b = 11
  expect([...x!]).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
  expect(solved(Float64Array.from([1, 0, 1, 1]), Float64Array.from([1, 2]), 2)).toBeNull();
});
