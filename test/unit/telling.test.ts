import { expect, test } from 'vitest';
import { telling } from '../../src/bridge/telling.ts';

test.each(['answered', 'failed'])('what is told after a call that %s is not heard', async (end) => {
  const heard: number[] = [];
  let late: ((n: number) => void) | null = null;
  const call = telling(
    (n: number) => heard.push(n),
    async (tell) => {
      tell?.(1);
      late = tell;
      if (end === 'failed') throw new Error('failed');
      return 'done';
    },
  );
  if (end === 'failed') await expect(call).rejects.toThrow('failed');
  else expect(await call).toBe('done');
  (late as ((n: number) => void) | null)?.(2);
  expect(heard).toEqual([1]);
});

test('nobody to tell is no callback to carry', async () => {
  expect(await telling(undefined, async (tell) => tell)).toBeNull();
});
