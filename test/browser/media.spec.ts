/** The two ways in agree; the fast one survives every source that the issue of the day brings. */
import { expect, test } from '@playwright/test';
import { MEDIA, made, media } from '../media.ts';

/** Real ones where they are, else drawn ones. */
const DRAWN = ['walk.mkv', 'film.mp4'];
const FILES = MEDIA ? ['intel_asl_eat.mkv', 'intel_gif_classroom.mp4'] : DRAWN;
const at = (name: string): string => (DRAWN.includes(name) ? made(name) : media(`video/${name}`));

test.beforeEach(async ({ page }) => {
  await page.route('**/testmedia/**', (route) =>
    route.fulfill({ path: at(new URL(route.request().url()).pathname.replace('/testmedia/', '')) }),
  );
  await page.goto('/test/blank.html');
});

test('WebCodecs and ffmpeg.wasm give the same frames and times', async ({ page }) => {
  for (const name of FILES) {
    const pair = await page.evaluate(async (file) => {
      const blob = await (await fetch(`/testmedia/${file}`)).blob();
      const { compare } = await import('/test/browser/two-paths.ts' as string);
      return compare(blob, file);
    }, name);
    expect(pair.frames[0], name).toBeGreaterThan(20);
    expect(pair.frames[0], name).toBe(pair.frames[1]);
    // Containers of milliseconds against microseconds: up to one of the coarser units.
    expect(pair.latest, name).toBeLessThanOrEqual(1000);
    expect(pair.different, name).toBe(0);
  }
});

test('every masker on WebGPU agrees with its CPU specification within 2 levels', async ({ page }) => {
  const off = await page.evaluate(async () => {
    const { GpuPainter, deviation } = await import('/src/engines/webgpu/painter.ts' as string);
    const { maskers } = await import('/src/plugins/index.ts' as string);
    const adapter = await navigator.gpu.requestAdapter();
    if (!adapter) return null;
    const painter = new GpuPainter(await adapter.requestDevice(), 'test');
    const out: Record<string, number> = {};
    for (const m of maskers) if (m.gpu) out[m.id] = await deviation(painter, m);
    return out;
  });
  expect(off).not.toBeNull();
  expect(Object.keys(off ?? {}).length).toBeGreaterThan(1);
  for (const [id, worst] of Object.entries(off ?? {})) expect(worst, id).toBeLessThanOrEqual(2);
});

test('a shader that computes wrong is not used', async ({ page }) => {
  const note = await page.evaluate(async () => {
    const { gpuPainter } = await import('/src/engines/webgpu/painter.ts' as string);
    const { maskers } = await import('/src/plugins/index.ts' as string);
    const bad = maskers.map((m: { id: string; gpu: object }) =>
      m.id === 'blur' ? { ...m, gpu: { ...m.gpu, wgsl: 'return src(x, y) / 2u;' } } : m,
    );
    return (await gpuPainter(await navigator.gpu.requestAdapter(), bad)).note;
  });
  expect(note.backend).toBe('cpu');
  expect(note.fallback).toContain('blur');
});

test('a graphics device that is lost under a model ends its runs: zeros are no answer', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { OnnxRuntime } = await import('/src/engines/onnx/session.ts' as string);
    const { ModelFiles } = await import('/src/engines/model-files.ts' as string);
    const { probe } = await import('/src/engines/onnx/self-test.ts' as string);
    const { Tagger } = await import('/src/engines/transformers/tagger.ts' as string);
    const tests = (await import('/models/self-tests.json?import' as string)).default;
    const id = 'face_detection_short_range';
    const { file, data } = await new ModelFiles(`${location.origin}/`).load(id);
    // Devices are noted as they are handed out.
    const devices: GPUDevice[] = [];
    const ask = GPUAdapter.prototype.requestDevice;
    GPUAdapter.prototype.requestDevice = async function (...given) {
      const device = await ask.apply(this, given);
      devices.push(device);
      return device;
    };
    const code = (work: () => Promise<unknown>) =>
      work().then(
        () => 'fine',
        (e) => e.fault?.code ?? String(e),
      );
    const runtime = new OnnxRuntime('webgpu');
    await runtime.load(id, file.sha256, data, tests[id]);
    const run = () => runtime.run(id, probe(tests[id]), tests[id].dims);
    const tagger = await Tagger.load(`${location.origin}/`, 'guise-ner', 'webgpu', null);
    const tag = () => tagger.tag(['Ada Lovelace called'], 1);
    const before = [await code(run), await code(tag), await runtime.rests()];
    for (const device of devices) device.destroy();
    return {
      devices: devices.length > 0,
      before,
      after: [await code(run), await code(tag), await runtime.rests()],
    };
  });
  // Nor does such a worker serve the next job.
  expect(codes).toEqual({
    devices: true,
    before: ['fine', 'fine', true],
    after: ['engine/lost', 'engine/lost', false],
  });
});

test('a model that computes wrong or is corrupt is refused', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { OnnxRuntime } = await import('/src/engines/onnx/session.ts' as string);
    const { ModelFiles } = await import('/src/engines/model-files.ts' as string);
    const tests = (await import('/models/self-tests.json?import' as string)).default;
    const files = new ModelFiles(`${location.origin}/`);
    const id = 'face_detection_short_range';
    const { file, data } = await files.load(id);
    const spoiled = structuredClone(tests[id]);
    for (const o of Object.values(spoiled.outputs) as { values: number[]; spread: number }[])
      o.values[0]! += o.spread;
    const code = (p: Promise<unknown>) =>
      p.then(
        () => 'fine',
        (e) => e.fault?.code ?? String(e),
      );
    const good = await code(new OnnxRuntime('wasm').load(id, file.sha256, data, tests[id]));
    const wrong = await code(new OnnxRuntime('wasm').load(id, file.sha256, data, spoiled));
    const broken = await code(new OnnxRuntime('wasm').load(id, file.sha256, data.slice(0, 5000), tests[id]));
    const missing = await code(files.load('no-such-model'));
    // What did not pass its test is not there when it is asked for again.
    const twice = new OnnxRuntime('wasm');
    await code(twice.load(id, file.sha256, data, { ...tests[id], dims: [1, 3, 7, 7] }));
    const again = await code(twice.load(id, file.sha256, data, spoiled));
    const { OnnxPool } = await import('/src/engines/onnx/runner.ts' as string);
    const never = () => Promise.reject(new Error('no worker is asked'));
    const pool = new OnnxPool({ files, tests: {}, backend: 'wasm', spawn: never, lanes: 1 });
    const untested = await code(pool.runner({ kind: 'detector', label: id, finds: 'face', model: id }));
    return { good, wrong, broken, missing, again, untested };
  });
  expect(codes).toEqual({
    good: 'fine',
    wrong: 'model/wrong',
    broken: 'model/failed',
    missing: 'model/missing',
    again: 'model/wrong',
    untested: 'model/failed',
  });
});
