/** `OnnxPool`: models load one after another, on so many workers, and a backend that stood still once is asked nothing more. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import selfTests from '../../models/self-tests.json';
import type { ModelFiles } from '../../src/engines/model-files.ts';
import { type ModelWorker, OnnxPool } from '../../src/engines/onnx/runner.ts';
import type { SelfTest } from '../../src/engines/onnx/self-test.ts';
import rfb from '../../src/plugins/detectors/rfb.ts';
import yunet from '../../src/plugins/detectors/yunet.ts';

/** A pool over a GPU whose loads are answered by `gpu`, once for every worker. */
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

test('a GPU has two workers, and fewer where fewer are allowed', async () => {
  for (const [allowed, made] of [
    [6, 2],
    [1, 1],
  ] as const) {
    const gpu = vi.fn<ModelWorker['load']>(async () => {});
    const { lanes, note } = await pool(gpu, allowed).runner(yunet);
    expect([lanes, note.backend]).toEqual([made, 'webgpu']);
    expect(gpu).toHaveBeenCalledTimes(made);
  }
});
