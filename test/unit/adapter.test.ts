/** `adapterFor` and `hasGpu`: a browser whose graphics process never comes up gives no adapter and no refusal either. */
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
