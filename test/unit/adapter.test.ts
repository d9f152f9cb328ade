/** `adapterFor` and `hasGpu`: a browser whose graphics process never comes up gives no adapter and no refusal either. Who asks for one at all. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a job goes on without a GPU that gives no answer, and waits for it once', async () => {
  const requestAdapter = vi.fn(() => new Promise(() => {}));
  vi.stubGlobal('navigator', { gpu: { requestAdapter } });
  const { adapterFor } = await import('../../src/engines/webgpu/device.ts');
  const first = adapterFor('auto');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await first).toEqual({ why: 'WebGPU gave no answer' });
  expect(await adapterFor('webgpu')).toEqual({ why: 'WebGPU gave no answer' });
  expect(requestAdapter).toHaveBeenCalledTimes(1);
});

test('texts go on without it too', async () => {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => new Promise(() => {}) } });
  const { hasGpu } = await import('../../src/bridge/gpu.ts');
  const asked = hasGpu();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await asked).toBe(false);
});

test('maskers ask for a GPU only where WebGPU is asked for by name', async () => {
  const requestAdapter = vi.fn(async () => null);
  vi.stubGlobal('navigator', { gpu: { requestAdapter } });
  // By a name that the compiler does not follow: the engines' types are the worker's.
  const { engines } = await import('../../src/engines/index.ts' as string);
  const note = async (backend: string) =>
    (await engines({ backend, base: 'http://here/' }, null, []).painter()).note;
  expect(await note('auto')).not.toHaveProperty('fallback');
  expect(requestAdapter).not.toHaveBeenCalled();
  expect(await note('webgpu')).toMatchObject({ backend: 'cpu', fallback: 'WebGPU gives no adapter' });
});
