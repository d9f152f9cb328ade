/**
 * Maskers on WebGPU: only the samples of regions travel; the planes stay where they are, and the content is laid over them as on the
 * CPU, so that nothing outside can change. Each masker is compared with its CPU specification at start; those that see nothing, or
 * have no form for the GPU, work on the CPU.
 */

import { areaOf, lay, type PaintJob } from '../../core/image/blend.ts';
import { cover } from '../../core/image/coverage.ts';
import { samplesOf } from '../../core/image/patch.ts';
import { i420, i420Bytes, type Picture } from '../../core/image/picture.ts';
import { itemAt } from '../../core/list.ts';
import { isBlind } from '../../core/model/leaves.ts';
import { defaults, type Values } from '../../core/model/options.ts';
import type { Masker, Memory, Patch } from '../../core/model/plugin.ts';
import { micros } from '../../core/units.ts';
import type { Painter } from '../../pipeline/ports.ts';
import { cpuPainter } from '../cpu/painter.ts';
import { Buffers } from './buffers.ts';
import { mapped } from './mapped.ts';
import { Trust } from './trust.ts';

/** Bytes of the parameter block: two sizes, padding, four values. */
const PARAMS = 32;
/** Offsets of bound ranges must be multiples of this (WebGPU's default limit). */
const ALIGN = 256;
/** Largest deviation from the CPU path, levels. */
const TOLERANCE = 2;

const shader = (body: string): string => `
struct Params { width: u32, height: u32, pad0: u32, pad1: u32, a: vec4f }
@group(0) @binding(0) var<uniform> P: Params;
@group(0) @binding(1) var<storage, read> source: array<u32>;
@group(0) @binding(2) var<storage, read_write> result: array<u32>;
fn src(x: u32, y: u32) -> u32 { return source[y * P.width + x]; }
fn replace(x: u32, y: u32) -> u32 {${body}}
@compute @workgroup_size(8, 8) fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= P.width || id.y >= P.height) { return; }
  result[id.y * P.width + id.x] = replace(id.x, id.y);
}`;

/** What is to be done on the GPU. */
type GpuForm = NonNullable<Masker['gpu']>;

/** Where the content of regions will lie once the device is done. */
interface Submitted {
  readonly back: GPUBuffer;
  readonly bytes: number;
  /** One a region, bytes. */
  readonly ranges: readonly { readonly offset: number; readonly size: number }[];
}

const align = (n: number): number => Math.ceil(n / ALIGN) * ALIGN;

export class GpuPainter implements Painter {
  readonly note: Painter['note'];
  readonly #device: GPUDevice;
  readonly #trust: Trust;
  readonly #buffers: Buffers;
  /** What goes to the device, reused as its buffers are. */
  #samples = new Uint32Array(0);
  readonly #pipelines = new WeakMap<GpuForm, GPUComputePipeline>();

  constructor(device: GPUDevice, about: string) {
    this.#device = device;
    this.#trust = new Trust(device);
    this.#buffers = new Buffers(device);
    this.note = { task: 'hide', id: 'planes', sha256: '', backend: 'webgpu', build: `WGSL on ${about}` };
  }

  #pipeline({ id, gpu }: { id: string; gpu: GpuForm }): GPUComputePipeline {
    let p = this.#pipelines.get(gpu);
    if (!p) {
      const module = this.#device.createShaderModule({ label: id, code: shader(gpu.wgsl) });
      p = this.#device.createComputePipeline({
        label: id,
        layout: 'auto',
        compute: { module, entryPoint: 'main' },
      });
      this.#pipelines.set(gpu, p);
    }
    return p;
  }

  /** @throws FaultError `engine/lost` where the device was lost or reports an error: zeros that it hands back are no content */
  async paint(picture: Picture, job: PaintJob): Promise<Memory | null> {
    const { id, gpu, leaves } = job.masker;
    if (!gpu || isBlind(leaves(job.options))) return cpuPainter.paint(picture, job);
    const area = areaOf(picture, job);
    const made = await this.#trust.during(
      () => this.#submit(area.patches, { id, gpu }, job.options),
      (submitted) => this.#read(submitted),
    );
    lay(picture, area, made);
    return null;
  }

  #submit(list: readonly Patch[], form: { id: string; gpu: GpuForm }, options: Values): Submitted {
    const device = this.#device;
    let bytes = 0;
    const ranges = list.map(({ at }) => {
      const offset = bytes;
      const size = at.width * at.height * 4;
      bytes += align(size);
      return { offset, size };
    });
    const take = (label: string, size: number, usage: number) => this.#buffers.take(label, size, usage);
    const params = take('params', ALIGN * list.length, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST);
    const source = take('source', bytes, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST);
    const result = take('result', bytes, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC);
    const back = take('back', bytes, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);
    if (this.#samples.length < bytes / 4) this.#samples = new Uint32Array(bytes / 4);
    const samples = this.#samples;
    const block = new ArrayBuffer(ALIGN * list.length);
    list.forEach((patch, i) => {
      new Uint32Array(block, ALIGN * i, 2).set([patch.at.width, patch.at.height]);
      new Float32Array(block, ALIGN * i + 16, 4).set(form.gpu.uniforms(patch, options));
      samples.set(samplesOf(patch), itemAt(ranges, i).offset / 4);
    });
    device.queue.writeBuffer(params, 0, block);
    device.queue.writeBuffer(source, 0, samples, 0, bytes / 4);
    const pipeline = this.#pipeline(form);
    const encoder = device.createCommandEncoder({ label: 'hide' });
    const pass = encoder.beginComputePass({ label: form.id });
    pass.setPipeline(pipeline);
    list.forEach(({ at }, i) => {
      const entries = [
        { binding: 0, resource: { buffer: params, offset: ALIGN * i, size: PARAMS } },
        { binding: 1, resource: { buffer: source, ...ranges[i] } },
        { binding: 2, resource: { buffer: result, ...ranges[i] } },
      ];
      pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
      pass.dispatchWorkgroups(Math.ceil(at.width / 8), Math.ceil(at.height / 8));
    });
    pass.end();
    encoder.copyBufferToBuffer(result, 0, back, 0, bytes);
    device.queue.submit([encoder.finish()]);
    return { back, bytes, ranges };
  }

  async #read({ back, bytes, ranges }: Submitted): Promise<Uint8Array[]> {
    using out = await mapped(back, bytes);
    return ranges.map(({ offset, size }) => Uint8Array.from(new Uint32Array(out.range, offset, size / 4)));
  }

  /** Ends the device as well. */
  [Symbol.dispose](): void {
    this.#buffers[Symbol.dispose]();
    this.#device.destroy();
  }
}

/** Largest difference between a painter and the CPU path over a made-up picture, levels. */
export async function deviation(
  painter: Painter,
  masker: Masker,
  options = defaults(masker.options),
): Promise<number> {
  const size = { width: 96, height: 80 };
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const shape = { kind: 'ellipse', x: 21, y: 13, width: 50, height: 58, tilt: 0.3 } as const;
  const region = cover(shape, turn, 5);
  if (!region) return Number.NaN;
  const make = () => {
    const data = new Uint8Array(i420Bytes(size));
    for (let i = 0, s = 7; i < data.length; i++) {
      s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
      data[i] = s >>> 16;
    }
    return { data, picture: i420(data, size) };
  };
  const [mine, want] = [make(), make()];
  const key = { frame: 0, box: shape, tilt: shape.tilt, origin: 'seen' } as const;
  const about = {
    track: '',
    person: null,
    key,
    at: micros(0),
    outline: null,
    past: null,
    plate: null,
    performer: null,
  };
  const job = { cover: region, scale: 42, turn, masker, options, about };
  await painter.paint(mine.picture, job);
  await cpuPainter.paint(want.picture, job);
  let worst = 0;
  for (const [i, value] of want.data.entries()) worst = Math.max(worst, Math.abs(mine.data[i]! - value));
  return worst;
}

/** The GPU painter where it works and agrees, else the CPU's with the reason. */
export async function gpuPainter(
  adapter: GPUAdapter | { readonly why: string },
  maskers: readonly Masker[],
): Promise<Painter> {
  const cpu = (fallback: string): Painter => ({ ...cpuPainter, note: { ...cpuPainter.note, fallback } });
  if ('why' in adapter) return cpu(adapter.why);
  try {
    const device = await adapter.requestDevice({ label: 'guise render' });
    const painter = new GpuPainter(device, adapter.info.description || adapter.info.vendor || 'a GPU');
    for (const masker of maskers.filter((m) => m.gpu)) {
      const off = await deviation(painter, masker);
      if (!(off <= TOLERANCE)) {
        painter[Symbol.dispose]();
        return cpu(`WebGPU's ${masker.id} is off by ${off} levels`);
      }
    }
    return painter;
  } catch (error) {
    return cpu(`WebGPU failed: ${String(error).slice(0, 120)}`);
  }
}
