/** Runs a plug-in's model on a pool of model workers: WebGPU where it passes its self-test, else WASM. */

import type { Tensors } from '../../core/image/tensor.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import type { Model } from '../../core/model/plugin.ts';
import type { Backend } from '../../core/model/policy.ts';
import type { ModelRunner } from '../../pipeline/ports.ts';
import type { ModelFiles } from '../model-files.ts';
import { adapterFor } from '../webgpu/device.ts';
import { within } from '../within.ts';
import type { SelfTest } from './self-test.ts';

export type OnnxBackend = 'wasm' | 'webgpu';

/** A model worker as the job worker sees it. */
export interface ModelWorker {
  load(backend: OnnxBackend, id: string, sha256: string, data: Uint8Array, test: SelfTest): Promise<void>;
  run(id: string, input: Float32Array, dims: readonly number[]): Promise<Tensors>;
}

/** Longest a model may take to load and answer its self-test, and then any run, seconds. */
const PATIENCE = { load: 60, run: 60 };

/**
 * Workers for the GPU, each with a runtime and a device of its own: a small model leaves it idle most of the time. On an NVIDIA H100 a film of
 * 1,394 frames took 64 s with one, 42 s with two and 49 s with three; each makes the loading longer.
 */
const GPU_WORKERS = 2;

/** What the report calls it. */
const TASK = { detector: 'find', outliner: 'outline', embedder: 'describe', segmenter: 'segment' } as const;

export interface OnnxOptions {
  readonly files: ModelFiles;
  readonly tests: Readonly<Record<string, SelfTest>>;
  readonly backend: Backend;
  /** A model worker for this job alone. */
  spawn(): Promise<ModelWorker>;
  /** Most workers. */
  readonly lanes: number;
}

/** A worker that has a model, and how long it took to load it, milliseconds. */
interface Loaded {
  readonly worker: ModelWorker;
  readonly took: number;
}

/**
 * Workers are made once for each backend and shared by all models. Each model begins on the first, and is loaded by another once its
 * runs took longer than loading it did: a picture needs one, a film has all of them in its first seconds.
 */
export class OnnxPool {
  readonly #options: OnnxOptions;
  readonly #workers = new Map<OnnxBackend, Promise<ModelWorker>[]>();
  /** Backends that stood still once: what waits for them would wait for ever. */
  readonly #hung = new Set<OnnxBackend>();
  #turn: Promise<unknown> = Promise.resolve();
  constructor(options: OnnxOptions) {
    this.#options = options;
  }

  #most(backend: OnnxBackend): number {
    return Math.min(this.#options.lanes, backend === 'webgpu' ? GPU_WORKERS : Number.POSITIVE_INFINITY);
  }

  #worker(backend: OnnxBackend, at: number): Promise<ModelWorker> {
    const pool = this.#workers.get(backend) ?? [];
    this.#workers.set(backend, pool);
    pool[at] ??= this.#options.spawn();
    return pool[at];
  }

  /**
   * Models load one after another, so that each has its whole time for itself.
   * @param at which worker, from 0
   * @throws FaultError `engine/hung`
   */
  #load(b: OnnxBackend, at: number, label: string, load: (w: ModelWorker) => Promise<void>): Promise<Loaded> {
    const next = this.#turn.then(async () => {
      const engine = `${label} on ${b}`;
      if (this.#hung.has(b)) raise({ code: 'engine/hung', engine, seconds: PATIENCE.load });
      const worker = await this.#worker(b, at);
      const begun = performance.now();
      await within(PATIENCE.load, engine, load(worker)).catch((error) => {
        if (faultOf(error).code === 'engine/hung') this.#hung.add(b);
        throw error;
      });
      return { worker, took: performance.now() - begun };
    });
    this.#turn = next.catch(() => {});
    return next;
  }

  async runner<M extends Model>(plugin: M): Promise<ModelRunner<M>> {
    const { backend, files, tests } = this.#options;
    const { file, data } = await files.load(plugin.model);
    const test =
      tests[plugin.model] ??
      raise({
        code: 'model/failed',
        model: plugin.model,
        why: 'there is no self-test to tell whether it runs right',
      });
    const adapter = await adapterFor(backend);
    const order: OnnxBackend[] = 'why' in adapter ? ['wasm'] : ['webgpu', 'wasm'];
    let fallback = 'why' in adapter && (backend === 'auto' || backend === 'webgpu') ? adapter.why : undefined;
    for (const b of order) {
      try {
        const load = (at: number) =>
          this.#load(b, at, plugin.label, (w) => w.load(b, plugin.model, file.sha256, data, test));
        const most = this.#most(b);
        return runnerOn(plugin, most, load, await load(0), {
          task: `${TASK[plugin.kind]} ${plugin.finds}`,
          id: plugin.id,
          sha256: file.sha256,
          backend: b,
          build: `onnxruntime-web ${b === 'webgpu' ? 'webgpu (asyncify)' : 'wasm'} x${most}`,
          fallback,
        });
      } catch (error) {
        if (b === order[order.length - 1]) throw error;
        const f = faultOf(error);
        fallback =
          f.code === 'model/wrong'
            ? `WebGPU computes wrong results (error ${f.error.toPrecision(2)})`
            : f.code === 'engine/hung'
              ? 'WebGPU gave no answer'
              : 'why' in f
                ? f.why
                : f.code;
      }
    }
    return raise({ code: 'engine/missing', engine: 'a backend for models', why: 'none works' });
  }
}

/**
 * Spreads runs over workers that have the model: the least busy one takes the next.
 * @param most workers
 * @param load makes the worker of this place load it
 */
function runnerOn<M extends Model>(
  plugin: M,
  most: number,
  load: (at: number) => Promise<Loaded>,
  first: Loaded,
  note: ModelRunner['note'],
): ModelRunner<M> {
  const lanes = [{ worker: first.worker, runs: 0 }];
  /** Milliseconds that all runs took since the last worker loaded it; none where it is loading, or could not. */
  let worked: number | null = 0;
  const grow = async () => {
    worked = null;
    const { worker } = await load(lanes.length);
    lanes.push({ worker, runs: 0 });
    worked = 0;
  };
  return {
    plugin,
    note,
    lanes: most,
    async run(input, size) {
      const lane = lanes.reduce((least, l) => (l.runs < least.runs ? l : least));
      lane.runs++;
      const begun = performance.now();
      try {
        const dims =
          plugin.input.layout === 'nchw' ? [1, 3, size.height, size.width] : [1, size.height, size.width, 3];
        return await within(PATIENCE.run, plugin.label, lane.worker.run(plugin.model, input, dims));
      } finally {
        // What waits for its turn counts as well: that is what another worker is for.
        if (worked !== null) worked += performance.now() - begun;
        // One that cannot load it is none: those that have it go on.
        if (worked !== null && worked > first.took && lanes.length < most) grow().catch(() => {});
        lane.runs--;
      }
    },
  };
}
