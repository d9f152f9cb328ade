/** What hangs is a fault, wherever it hangs. */
import { expect, test } from 'vitest';
import { patient, within } from '../../src/engines/within.ts';

const never = new Promise<never>(() => {});

test('work that gives no answer is a fault, and work that does is passed on', async () => {
  await expect(within(0.02, 'a decoder', never)).rejects.toMatchObject({ fault: { code: 'engine/hung' } });
  await expect(within(5, 'a decoder', Promise.resolve(7))).resolves.toBe(7);
});

test('pieces come through, and the one that never comes ends them; idle readers are waited for', async () => {
  async function* pieces() {
    yield 1;
    yield 2;
    await never;
  }
  const got: number[] = [];
  const reading = async () => {
    for await (const piece of patient(0.05, 'a decoder', pieces())) {
      got.push(piece);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
  };
  await expect(reading()).rejects.toMatchObject({ fault: { code: 'engine/hung', engine: 'a decoder' } });
  expect(got).toEqual([1, 2]);
});

test('who stops reading ends the source', async () => {
  let ended = false;
  async function* pieces() {
    try {
      yield 1;
      yield 2;
    } finally {
      ended = true;
    }
  }
  for await (const _ of patient(1, 'a decoder', pieces())) break;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(ended).toBe(true);
});
