import * as Comlink from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptWorkers } from '../../src/bridge/kept-workers.ts';

/** A worker that answers as it is told to, and ends only when it is ended. */
class Stand {
  ended = false;
  readonly #rests: () => Promise<boolean>;
  readonly #ports: MessagePort[] = [];
  constructor(rests: () => Promise<boolean>) {
    this.#rests = rests;
  }
  postMessage(port: MessagePort): void {
    this.#ports.push(port);
    Comlink.expose({ rests: this.#rests }, port);
  }
  terminate(): void {
    this.ended = true;
    for (const port of this.#ports) port.close();
  }
}

let made: Stand[] = [];
const keeping = (most: number, rests: () => Promise<boolean> = async () => true) =>
  new KeptWorkers(() => {
    const worker = new Stand(rests);
    made.push(worker);
    return worker as unknown as Worker;
  }, most);

beforeEach(() => {
  made = [];
});
afterEach(() => {
  vi.useRealTimers();
  for (const worker of made) worker.terminate();
});

test('the next job gets the worker of the last one', async () => {
  const kept = keeping(2);
  const one = await kept.take();
  kept.give(one);
  expect(await kept.take()).toBe(one);
  expect(await kept.take()).not.toBe(one);
  expect(made).toHaveLength(2);
});

test.each([
  ['failed at something', async () => false],
  ['cannot be asked', () => Promise.reject(new Error('no'))],
  ['still works', () => new Promise<boolean>(() => {})],
])('one that %s is ended', async (_, rests) => {
  const kept = keeping(2, rests);
  const one = await kept.take();
  kept.give(one);
  expect(await kept.take()).not.toBe(one);
  expect(made.map((w) => w.ended)).toEqual([true, false]);
});

test('more than may rest, and whatever nobody wants for half a minute, is ended', async () => {
  const kept = keeping(1);
  const [one, two] = [await kept.take(), await kept.take()];
  vi.useFakeTimers();
  kept.give(one);
  kept.give(two);
  expect(made.map((w) => w.ended)).toEqual([false, true]);
  vi.advanceTimersByTime(30_001);
  expect(made.map((w) => w.ended)).toEqual([true, true]);
});
