/** `OnnxPool`: models load one after another, on as many workers as they have work for, and a backend that stood still once is asked nothing more. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import selfTests from '../../models/self-tests.json';
import type { ModelFiles } from '../../src/engines/model-files.ts';
import { type ModelWorker, OnnxPool } from '../../src/engines/onnx/runner.ts';
import type { SelfTest } from '../../src/engines/onnx/self-test.ts';
import rfb from '../../src/plugins/detectors/rfb.ts';
import yunet from '../../src/plugins/detectors/yunet.ts';

/** A pool over a GPU whose loads are answered by `gpu`. */
function pool(gpu: ModelWorker['load'], lanes = 1): OnnxPool {
  return new OnnxPool({
    files: {
      load: async (id: string) => ({ file: { id, sha256: '' }, data: new Uint8Array() }),
    } as unknown as ModelFiles,
    tests: selfTests as unknown as Record<string, SelfTest>,
    backend: 'auto',
    lanes,
    spawn: async () => ({
      load: (backend, ...rest) => (backend === 'webgpu' ? gpu(backend, ...rest) : Promise.resolve()),
      run: () => Promise.reject(new Error('nothing is run here')),
    }),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  const adapter = { info: { isFallbackAdapter: false, vendor: 'a real one' } };
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => adapter } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a GPU that stands still is waited for once, not once for each model', async () => {
  const gpu = vi.fn<ModelWorker['load']>(() => new Promise(() => {}));
  const runners = pool(gpu);
  const both = Promise.all([runners.runner(yunet), runners.runner(rfb)]);
  await vi.advanceTimersByTimeAsync(61_000);
  const notes = (await both).map((l) => l.note);
  expect(notes.map((n) => [n.backend, n.fallback])).toEqual([
    ['wasm', 'WebGPU gave no answer'],
    ['wasm', 'WebGPU gave no answer'],
  ]);
  expect(gpu).toHaveBeenCalledTimes(1);
});

test('the wait of a model begins with its own load', async () => {
  const runners = pool(() => new Promise((done) => setTimeout(done, 40_000)));
  const both = Promise.all([runners.runner(yunet), runners.runner(rfb)]);
  await vi.advanceTimersByTimeAsync(81_000);
  expect((await both).map((l) => l.note.backend)).toEqual(['webgpu', 'webgpu']);
});

/** A pool of workers that need `load` and `run` milliseconds, on WASM. */
function timed(lanes: number, { load, run }: { load: number; run: number }, fails: (at: number) => boolean) {
  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
  const made: { loads: number; runs: number }[] = [];
  vi.stubGlobal('navigator', {});
  const own = new OnnxPool({
    files: {
      load: async (id: string) => ({ file: { id, sha256: '' }, data: new Uint8Array() }),
    } as unknown as ModelFiles,
    tests: selfTests as unknown as Record<string, SelfTest>,
    backend: 'wasm',
    lanes,
    spawn: async () => {
      const counts = { loads: 0, runs: 0 };
      const at = made.push(counts) - 1;
      return {
        load: async () => {
          await wait(load);
          if (fails(at)) throw new Error('no memory');
          counts.loads++;
        },
        run: async () => {
          await wait(run);
          counts.runs++;
          return {};
        },
      };
    },
  });
  return { own, made };
}
const INPUT = [new Float32Array(3), { width: 1, height: 1 }] as const;

test('a model that runs shortly stays on one worker; another takes part once its runs took longer than loading it', async () => {
  const { own, made } = timed(2, { load: 1000, run: 300 }, () => false);
  const coming = own.runner(yunet);
  await vi.advanceTimersByTimeAsync(1000);
  const runner = await coming;
  expect(runner.lanes).toBe(2);
  for (let i = 0; i < 3; i++) {
    const run = runner.run(...INPUT);
    await vi.advanceTimersByTimeAsync(300);
    await run;
  }
  expect(made).toEqual([{ loads: 1, runs: 3 }]);
  const film = Array.from({ length: 12 }, () => runner.run(...INPUT));
  await vi.advanceTimersByTimeAsync(300);
  expect(made.length).toBe(2);
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all(film);
  const later = [runner.run(...INPUT), runner.run(...INPUT)];
  await vi.advanceTimersByTimeAsync(300);
  await Promise.all(later);
  expect(made).toEqual([
    { loads: 1, runs: 16 },
    { loads: 1, runs: 1 },
  ]);
});

test('a worker that cannot load it is none, and those that can go on', async () => {
  const { own, made } = timed(3, { load: 100, run: 200 }, (at) => at === 1);
  const coming = own.runner(yunet);
  await vi.advanceTimersByTimeAsync(100);
  const runner = await coming;
  for (let i = 0; i < 4; i++) {
    const run = runner.run(...INPUT);
    await vi.advanceTimersByTimeAsync(200);
    await run;
  }
  expect(made).toEqual([
    { loads: 1, runs: 4 },
    { loads: 0, runs: 0 },
  ]);
});

test('a GPU has two workers, and fewer where fewer are allowed', async () => {
  for (const [allowed, most] of [
    [6, 2],
    [1, 1],
  ] as const) {
    const { lanes, note } = await pool(async () => {}, allowed).runner(yunet);
    expect([lanes, note.backend, note.build]).toEqual([most, 'webgpu', expect.stringMatching(`x${most}$`)]);
  }
});
