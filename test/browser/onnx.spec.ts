/** Models (of npm, which every checkout has) in one WebGPU runtime, which suspends inside WASM: what meets there waits for its turn. */
import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/test/blank.html'));

for (const meets of ['load', 'run'] as const)
  test(`a model loads on WebGPU beside the ${meets} of another, and answers in one go`, async ({ page }) => {
    test.setTimeout(150_000);
    const right = await page.evaluate(async (meets) => {
      const { OnnxRuntime } = await import('/src/engines/onnx/session.ts' as string);
      const { errorOf, probe } = await import('/src/engines/onnx/self-test.ts' as string);
      const { ModelFiles } = await import('/src/engines/model-files.ts' as string);
      const tests = (await import('/models/self-tests.json?import' as string)).default;
      const files = new ModelFiles(`${location.origin}/`);
      const [first, second] = ['face_detection_full_range', 'face_detection_short_range'];
      const [a, b] = await Promise.all([files.load(first), files.load(second)]);
      const runtime = new OnnxRuntime('webgpu');
      const run = async (id: string) =>
        errorOf(await runtime.run(id, probe(tests[id]), tests[id].dims), tests[id]) < 0.02;
      const loaded = runtime.load(first, a.file.sha256, a.data, tests[first]);
      if (meets === 'run') await loaded;
      const [one] = await Promise.all([
        meets === 'run' ? run(first) : loaded.then(() => true),
        runtime.load(second, b.file.sha256, b.data, tests[second]),
      ]);
      const { mapAsync } = GPUBuffer.prototype;
      let fetched = 0;
      GPUBuffer.prototype.mapAsync = function (...range) {
        fetched++;
        return mapAsync.apply(this, range);
      };
      return [one, await run(second), fetched];
    }, meets);
    expect(right).toEqual([true, true, 1]);
  });
