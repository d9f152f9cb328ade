/** One ONNX Runtime in one worker: sessions by model, each tested against its stored vector at start. */

import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-web';
import { finite, type Tensors } from '../../core/image/tensor.ts';
import { itemAt } from '../../core/list.ts';
import { FaultError, raise } from '../../core/model/fault.ts';
import { GpuOutputs } from './gpu-outputs.ts';
import type { OnnxBackend } from './runner.ts';
import type { SelfTest } from './self-test.ts';
import { errorOf, probe } from './self-test.ts';

type Ort = typeof import('onnxruntime-web');

/** Largest accepted deviation from the stored vector; fp16 kernels of GPUs stay under it. */
export const TOLERANCE = 0.02;

/**
 * The plain build runs WASM up to 3.5 times faster than the WebGPU build's WASM backend does, so each
 * backend gets its own build. One thread per worker: several workers use the cores better than threads.
 */
export async function runtime(backend: OnnxBackend): Promise<Ort> {
  if (backend === 'webgpu') {
    const [ort, url] = await Promise.all([
      import('onnxruntime-web/webgpu'),
      import('onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url'),
    ]);
    ort.env.wasm.wasmPaths = { wasm: url.default };
    ort.env.wasm.numThreads = 1;
    return ort;
  }
  const [ort, url] = await Promise.all([
    import('onnxruntime-web/wasm'),
    import('onnxruntime-web/ort-wasm-simd-threaded.wasm?url'),
  ]);
  ort.env.wasm.wasmPaths = { wasm: url.default };
  ort.env.wasm.numThreads = 1;
  return ort;
}

export class OnnxRuntime {
  readonly #ort: Promise<Ort>;
  readonly #backend: OnnxBackend;
  readonly #sessions = new Map<string, { readonly session: InferenceSession; readonly sha256: string }>();
  /** Once a session has made the graphics device. */
  #gpu: GpuOutputs | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #failed = false;
  constructor(backend: OnnxBackend) {
    this.#backend = backend;
    this.#ort = runtime(backend);
  }

  /**
   * Loads a model and runs its self-test; one that is loaded stays.
   * @param sha256 of the data, checked
   * @throws FaultError `model/failed`, `model/wrong`
   */
  load(id: string, sha256: string, data: Uint8Array, test: SelfTest): Promise<void> {
    return this.#alone(() => this.#load(id, sha256, data, test));
  }

  run(id: string, input: Float32Array, dims: readonly number[]): Promise<Tensors> {
    return this.#alone(() => this.#run(id, input, dims));
  }

  /**
   * One at a time: the WebGPU build suspends inside WASM. Entered again meanwhile, it refuses a second session beside one that is
   * being made, and a session made beside a run leaves the worker standing still for ever.
   */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => {
      this.#failed = true;
    });
    return next;
  }

  /** Once nothing runs: whether nothing failed, and the graphics device is there. */
  async rests(): Promise<boolean> {
    await this.#turn;
    return !this.#failed && this.#gpu?.whole !== false;
  }

  async #load(id: string, sha256: string, data: Uint8Array, test: SelfTest): Promise<void> {
    const before = this.#sessions.get(id);
    if (before?.sha256 === sha256) return;
    this.#sessions.delete(id);
    await before?.session.release();
    const ort = await this.#ort;
    try {
      const session = await ort.InferenceSession.create(data, {
        executionProviders: [this.#backend],
        graphOptimizationLevel: 'all',
        logSeverityLevel: 3,
        preferredOutputLocation: this.#backend === 'webgpu' ? 'gpu-buffer' : 'cpu',
      });
      this.#sessions.set(id, { session, sha256 });
      if (this.#backend === 'webgpu') this.#gpu ??= new GpuOutputs(await ort.env.webgpu.device);
    } catch (error) {
      raise({ code: 'model/failed', model: id, why: String(error).slice(0, 200) });
    }
    try {
      const error = errorOf(await this.#run(id, probe(test), test.dims), test);
      if (!(error <= TOLERANCE)) raise({ code: 'model/wrong', model: id, backend: this.#backend, error });
    } catch (fault) {
      // What did not pass is not there when it is asked for again.
      const failed = this.#sessions.get(id);
      this.#sessions.delete(id);
      await failed?.session.release().catch(() => {});
      throw fault;
    }
  }

  async #run(id: string, input: Float32Array, dims: readonly number[]): Promise<Tensors> {
    const { session } =
      this.#sessions.get(id) ?? raise({ code: 'model/failed', model: id, why: 'it is not loaded' });
    const ort = await this.#ort;
    const run = () =>
      session.run({ [itemAt(session.inputNames, 0)]: new ort.Tensor('float32', input, [...dims]) });
    let out: Tensors;
    try {
      out = await (this.#gpu ? this.#gpu.outputs(run) : run().then(copies));
    } catch (error) {
      if (error instanceof FaultError) throw error;
      return raise({ code: 'model/failed', model: id, why: String(error).slice(0, 200) });
    }
    return finite(id, out);
  }
}

/** Copies that can be transferred: a tensor's own memory belongs to the runtime. */
const copies = (out: InferenceSession.OnnxValueMapType): Tensors =>
  Object.fromEntries(
    Object.entries(out as Record<string, OrtTensor>).map(([name, { data, dims }]) => [
      name,
      { data: new Float32Array(data as Float32Array), dims },
    ]),
  );
