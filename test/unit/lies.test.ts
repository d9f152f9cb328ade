/** Engines that lie or break: a job ends in a fault or a refusal, never in a result that says 'clean'. */
import { describe, expect, test, vi } from 'vitest';
import { cover } from '../../src/core/image/coverage.ts';
import { i420, i420Bytes } from '../../src/core/image/picture.ts';
import { finite, type Tensors } from '../../src/core/image/tensor.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import type { Detector, Masker } from '../../src/core/model/plugin.ts';
import { micros, score } from '../../src/core/units.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import { Job } from '../../src/pipeline/job.ts';
import { notHidden, suspects } from '../../src/pipeline/picture/9-check.ts';
import type { Painter, Source } from '../../src/pipeline/ports.ts';
import face from '../../src/plugins/kinds/face.ts';
import pixelate from '../../src/plugins/maskers/pixelate.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { detectorOf, enginesOf, jobOf, sourceOf, turnOf } from './engines.ts';

const size = { width: 160, height: 120 };
const turn = turnOf(size);
const FACE = { x: 40, y: 30, width: 40, height: 50 };

/** A detector of one output: the score of the one face that there is. */
const detector = (id: string): Detector =>
  detectorOf({
    id,
    input: { size: { kind: 'fixed', ...size }, layout: 'nchw', order: 'rgb', mean: 0, scale: 1 },
    rank: id === 'finds' ? { find: 2, check: 0 } : { find: 0, check: 2 },
    decode: ({ score: out }, _, floor) =>
      out!.data[0]! < floor ? [] : [{ box: FACE, tilt: 0, score: score(out!.data[0]!) }],
  });
const told = (value: number): Tensors => ({ score: { data: Float32Array.of(value), dims: [1] } });

const noise = (seed: number): Uint8Array => {
  const data = new Uint8Array(i420Bytes(size));
  for (let i = 0, s = seed; i < data.length; i++) {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    data[i] = s >>> 16;
  }
  return data;
};

/** Three frames of noise with a face in the middle; the sink keeps what it gets. */
const source = (frames: readonly Uint8Array[]): Source =>
  sourceOf(
    size,
    () => frames.length,
    (index) => frames[index]!.slice(),
  );

interface Lies {
  readonly finder?: () => Promise<Tensors>;
  readonly checker?: () => Promise<Tensors>;
  readonly masker?: Masker;
  readonly painter?: Painter;
  readonly policy?: object;
}

/** Runs a whole job; the check sees the face where its middle is still noise. */
async function job(lies: Lies) {
  const out: Uint8Array[] = [];
  const discard = vi.fn(async () => {
    out.length = 0;
  });
  const run = { finds: lies.finder, checks: lies.checker };
  const engines = enginesOf({
    open: async (file) => (file === 'the result' ? source(out) : source([noise(1), noise(2), noise(3)])),
    sink: async () => ({
      add: async ({ picture }) => {
        out.push(new Uint8Array(picture.planes[0]!.data.buffer).slice());
      },
      finish: async () => ({ mime: 'x', codec: 'x', extension: 'x', notes: [], blob: 'the result' }),
      discard,
    }),
    run: (id) => run[id as 'finds' | 'checks']?.() ?? Promise.resolve(told(id === 'finds' ? 0.9 : 0)),
    models: ['finds', 'checks'],
    painter: async () => lies.painter ?? cpuPainter,
  });
  const maskers = [lies.masker ?? solid];
  const plugins = {
    kinds: [face],
    detectors: [detector('finds'), detector('checks')],
    outliners: [],
    embedders: [],
    maskers,
    voices: [],
  };
  const policy = parsePolicy(lies.policy ?? {}, maskers);
  const j = new Job(engines, plugins, 'source', 'source', '0');
  const verdict = await j
    .find(policy)
    .then(() => j.finish(policy))
    .then(
      ({ outcome }) => outcome.verdict,
      (error) => faultOf(error).code,
    );
  return { verdict, left: out.length, frames: out };
}

describe('a job', () => {
  test('whose engines are honest is sealed', async () => {
    expect(await job({})).toMatchObject({ verdict: 'sealed', left: 3 });
  });
  test.each([
    ['a finder that gives no numbers', { finder: async () => told(Number.NaN) }, 'model/failed'],
    ['a finder that gives nothing', { finder: async () => ({}) }, 'job/internal'],
    ['a finder that throws', { finder: () => Promise.reject(new Error('lost')) }, 'job/internal'],
    ['a check that gives no numbers', { checker: async () => told(Number.NaN) }, 'model/failed'],
    ['a check that gives nothing', { checker: async () => ({}) }, 'job/internal'],
    ['a check that throws', { checker: () => Promise.reject(new Error('lost')) }, 'job/internal'],
    [
      'a masker that throws',
      {
        masker: {
          ...solid,
          cpu: () => {
            throw new Error('broken');
          },
        },
      },
      'job/internal',
    ],
    ['a painter that does nothing', { painter: { ...cpuPainter, paint: () => null } }, 'engine/lost'],
  ] satisfies [string, Lies, string][])('with %s keeps its result in', async (_, lies, code) => {
    expect(await job(lies)).toMatchObject({ verdict: code, left: 0 });
  });
});

test('what only the check sees is hidden, however sure a person wants the first pass to be', async () => {
  // The check sees a face whatever stands there: what is hidden counts as hidden.
  const checker = async () => told(0.95);
  const middle = (plane: Uint8Array) => plane[55 * size.width + 60];
  for (const threshold of [0, 0.9, 1]) {
    const { verdict, frames } = await job({ checker, policy: { find: { threshold } } });
    expect(verdict).toBe('sealed');
    expect(new Set(frames.map(middle)).size, `threshold ${threshold}`).toBe(1);
  }
});

test('finite tells outputs that are no numbers from those that are', () => {
  expect(finite('m', told(1)).score!.data[0]).toBe(1);
  // The sum of these is too large for a number, and each of them is one.
  expect(() => finite('m', { a: { data: new Float32Array(8).fill(3e38), dims: [8] } })).not.toThrow();
  for (const v of [Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => finite('m', told(v))).toThrow(/no numbers/);
});

test('a check whose numbers are none fails: no doubt is not no number', () => {
  const seen = { subject: 'face', tilt: 0, appearance: [], by: 'x' } as const;
  for (const bad of [
    { ...seen, box: FACE, score: score(Number.NaN) },
    { ...seen, box: { ...FACE, x: Number.NaN, width: Number.NaN }, score: score(0.9) },
  ])
    expect(() =>
      suspects(0, [bad], 0.5, { under: [], shown: [], size: { width: 64, height: 64 }, core: face.core }),
    ).toThrow(/could not be checked/);
  const frame = { index: 0, at: micros(0), duration: micros(0), picture: i420(noise(1), size), turn };
  const at = { x: 10, y: 10, width: 20, height: 20 };
  for (const hidden of [
    { shape: { kind: 'box' as const, ...at }, at, detail: Number.NaN },
    { shape: { kind: 'box' as const, ...at }, at: { ...at, x: Number.NaN }, detail: 0 },
  ])
    expect(notHidden(0, frame, [hidden])).toHaveLength(1);
});

test('a region whose place is no number is no region outside the picture', () => {
  expect(() => cover({ kind: 'box', ...FACE, x: Number.NaN }, turn, 0)).toThrow(/no place/);
});

describe('a graphics device', () => {
  const device = (over: object): object => ({
    addEventListener: () => {},
    lost: new Promise(() => {}),
    pushErrorScope: () => {},
    popErrorScope: async () => null,
    createBuffer: () => {
      throw new Error('no memory');
    },
    ...over,
  });
  const paint = async (d: object) => {
    // By a name that the compiler does not follow: the types of WebGPU are the worker's.
    const { GpuPainter } = await import('../../src/engines/webgpu/painter.ts' as string);
    const region = cover({ kind: 'box', ...FACE }, turn, 0);
    if (!region) throw new Error('nothing is covered');
    const painter: Painter = new GpuPainter(d, 'test');
    return Promise.resolve(painter.paint(i420(noise(1), size), jobOf(region, pixelate))).then(
      () => 'painted',
      (error: unknown) => faultOf(error),
    );
  };
  test('that is lost or reports an error stops the job', async () => {
    expect(await paint(device({}))).toMatchObject({ code: 'engine/lost' });
    const out = device({ popErrorScope: async () => ({ message: 'out of memory' }) });
    expect(await paint(out)).toMatchObject({ code: 'engine/lost', why: 'out of memory' });
    const lost = device({ lost: Promise.resolve({ reason: 'unknown', message: 'unplugged' }) });
    expect(await paint(lost)).toMatchObject({ code: 'engine/lost' });
  });
  test('is asked for its errors beside the answer that is awaited, and no answer is a fault', async () => {
    const { Trust } = await import('../../src/engines/webgpu/trust.ts' as string);
    let asked = () => {};
    const popped = new Promise<void>((done) => {
      asked = done;
    });
    const d = device({
      popErrorScope: async () => {
        asked();
        return null;
      },
    });
    const answer = async (submitted: string) => {
      await popped;
      return submitted;
    };
    expect(await new Trust(d).during(() => 'the answer', answer)).toBe('the answer');
    const none = () => Promise.reject(new Error('not mapped'));
    const fault = await new Trust(d).during(() => '', none).catch((error: unknown) => faultOf(error));
    expect(fault).toMatchObject({ code: 'engine/lost', why: expect.stringContaining('not mapped') });
  });
  test('is asked for buffers where a region is larger than all before, and for no others', async () => {
    const made: { size: number; destroyed: boolean }[] = [];
    const nothing = (): object => new Proxy(() => nothing(), { get: () => nothing });
    const counting = device({
      createBuffer: ({ size: bytes }: { size: number }) => {
        const buffer = {
          size: bytes,
          destroyed: false,
          destroy: () => {
            buffer.destroyed = true;
          },
          mapAsync: async () => {},
          getMappedRange: (_: number, n: number) => new ArrayBuffer(n),
          unmap: () => {},
        };
        made.push(buffer);
        return buffer;
      },
      createShaderModule: nothing,
      createComputePipeline: () => ({ getBindGroupLayout: nothing }),
      createBindGroup: nothing,
      createCommandEncoder: () => ({
        beginComputePass: () => ({
          setPipeline: nothing,
          setBindGroup: nothing,
          dispatchWorkgroups: nothing,
          end: nothing,
        }),
        copyBufferToBuffer: nothing,
        finish: nothing,
      }),
      queue: { writeBuffer: nothing, submit: nothing },
    });
    vi.stubGlobal('GPUBufferUsage', {});
    vi.stubGlobal('GPUMapMode', {});
    const { GpuPainter } = await import('../../src/engines/webgpu/painter.ts' as string);
    const painter: Painter = new GpuPainter(counting, 'test');
    const paintBox = async (side: number) => {
      const region = cover({ kind: 'box', x: 10, y: 10, width: side, height: side }, turn, 0);
      if (!region) throw new Error('nothing is covered');
      await painter.paint(i420(noise(1), size), jobOf(region, pixelate));
      return { made: made.length, alive: made.filter((b) => !b.destroyed).length };
    };
    expect(await paintBox(20)).toEqual({ made: 4, alive: 4 });
    for (const side of [20, 8, 24]) expect(await paintBox(side)).toEqual({ made: 4, alive: 4 });
    // All but the parameters.
    expect(await paintBox(90)).toEqual({ made: 7, alive: 4 });
    vi.unstubAllGlobals();
  });
});
