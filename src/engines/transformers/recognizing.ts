/** A recognizer of speech on a model worker of its own: on the GPU where that says the same as the CPU does, else on the CPU. */
import { faultOf } from '../../core/model/fault.ts';
import type { Backend } from '../../core/model/policy.ts';
import type { Recognizer } from '../../pipeline/ports.ts';
import { adapterFor } from '../webgpu/device.ts';
import { within } from '../within.ts';
import type { HubBackend } from './hub.ts';
import type { RecognizerWorker } from './recognizer.ts';

/** Longest it may take to be fetched and loaded, and for one window, seconds. */
const PATIENCE = { load: 1800, run: 600 };
/** By how much of their spread what two backends say may differ: weights of one may be stored in fewer bits. */
const TOLERANCE = 0.15;

type Loaded = Awaited<ReturnType<RecognizerWorker['loadRecognizer']>> & { readonly worker: RecognizerWorker };

/** @param spawn a worker that nobody else uses */
export async function recognizerOn(
  base: string,
  id: string,
  backend: Backend,
  spawn: () => Promise<RecognizerWorker>,
): Promise<Recognizer> {
  const load = async (on: HubBackend): Promise<Loaded> => {
    const worker = await spawn();
    return { worker, ...(await within(PATIENCE.load, id, worker.loadRecognizer(base, id, on))) };
  };
  const cpu = await load('wasm');
  const adapter = await adapterFor(backend);
  if ('why' in adapter) return running(id, cpu, backend === 'auto' ? adapter.why : undefined);
  try {
    const gpu = await load('webgpu');
    const [said, should] = [await gpu.worker.probe(), await cpu.worker.probe()];
    const error = apart(said, should);
    return error <= TOLERANCE
      ? running(id, gpu)
      : running(id, cpu, `WebGPU computes something else (by ${error.toPrecision(2)})`);
  } catch (error) {
    return running(id, cpu, `WebGPU: ${faultOf(error).code}`);
  }
}

/** Greatest difference, by the spread of what should be; no number where they cannot be compared. */
function apart(said: Float32Array, should: Float32Array): number {
  if (said.length !== should.length) return Number.NaN;
  let [low, high, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const [i, v] of should.entries()) {
    low = Math.min(low, v);
    high = Math.max(high, v);
    most = Math.max(most, Math.abs(v - said[i]!));
  }
  return most / (high - low);
}

const running = (id: string, { worker, note, seconds }: Loaded, fallback?: string): Recognizer => ({
  note: { ...note, ...(fallback && { fallback }) },
  seconds,
  hear: (samples, language) => within(PATIENCE.run, id, worker.hear(samples, language)),
});
