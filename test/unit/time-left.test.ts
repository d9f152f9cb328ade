import { expect, test } from 'vitest';
import { rounded, timeLeft } from '../../src/shells/app/time-left.ts';

const at = (stage: 'open' | 'find' | 'render' | 'verify', done: number) => ({
  stage,
  done,
  total: 100,
  perSecond: 10,
  round: 1,
  queued: 0,
});

test('time left is of the whole job, and falls from stage to stage', () => {
  const left = [at('find', 0), at('find', 50), at('verify', 50), at('verify', 100)].map(
    (p) => timeLeft(p) ?? Number.NaN,
  );
  // 10 s of finding, and what hiding and checking cost beside it.
  expect(left[0]).toBeGreaterThan(20);
  expect(left[1]).toBe(left[0]! - 5);
  expect(left.slice(2)).toEqual([5, 0]);
  expect(timeLeft(at('open', 0))).toBeNull();
  expect(timeLeft({ ...at('find', 1), perSecond: 0 })).toBeNull();
  expect([3, 41, 61].map(rounded)).toEqual([
    { unit: 'few', n: 0 },
    { unit: 'seconds', n: 50 },
    { unit: 'minutes', n: 2 },
  ]);
});
