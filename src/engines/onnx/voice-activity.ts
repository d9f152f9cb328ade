/** Silero VAD in a model worker: how likely somebody speaks, window by window. What it remembers comes and goes with each call, so that one session serves all streams. */
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { Tensors } from '../../core/image/tensor.ts';
import { FaultError, raise } from '../../core/model/fault.ts';
import { HEARD } from '../../core/sound/activity.ts';
import type { ActivityMemory, Likely } from '../../pipeline/ports.ts';
import { errorOf, probe, type SelfTest } from './self-test.ts';
import { runtime, TOLERANCE } from './session.ts';
import { CONTEXT, feeds, NOTHING, SILERO } from './silero.ts';

type Make = typeof Tensor;

/** What the model worker does for sound. */
export interface ActivityWorker {
  /** @throws FaultError `model/failed`, `model/wrong` */
  loadActivity(sha256: string, data: Uint8Array, test: SelfTest): Promise<void>;
  /** @param windows whole ones @throws FaultError `model/failed` */
  likely(windows: Float32Array<ArrayBuffer>, before: ActivityMemory | null): Promise<Likely>;
}

export class VoiceActivityModel {
  readonly #session: InferenceSession;
  readonly #make: Make;
  private constructor(session: InferenceSession, make: Make) {
    this.#session = session;
    this.#make = make;
  }

  static async load(data: Uint8Array, test: SelfTest): Promise<VoiceActivityModel> {
    const ort = await runtime('wasm');
    const session = await ort.InferenceSession.create(data, { logSeverityLevel: 3 }).catch(failed);
    const model = new VoiceActivityModel(session, ort.Tensor);
    const error = errorOf(await model.#run(probe(test), NOTHING.state), test);
    if (!(error <= TOLERANCE)) raise({ code: 'model/wrong', model: SILERO, backend: 'wasm', error });
    return model;
  }

  async likely(windows: Float32Array, before: ActivityMemory | null): Promise<Likely> {
    let { context, state } = before ?? NOTHING;
    const likely = new Float32Array(Math.floor(windows.length / HEARD.window));
    for (let i = 0; i < likely.length; i++) {
      const input = new Float32Array(CONTEXT + HEARD.window);
      input.set(context);
      input.set(windows.subarray(i * HEARD.window, (i + 1) * HEARD.window), CONTEXT);
      const { output, stateN } = await this.#run(input, state);
      likely[i] = output?.data[0] ?? Number.NaN;
      state = stateN?.data ?? state;
      context = input.slice(-CONTEXT);
    }
    if (likely.some(Number.isNaN)) raise({ code: 'model/failed', model: SILERO, why: 'it gave no number' });
    return { likely, after: { context, state } };
  }

  #run(input: Float32Array, state: Float32Array): Promise<Tensors> {
    const run = this.#session.run(feeds(this.#make, input, state)) as Promise<unknown> as Promise<Tensors>;
    return run.catch(failed);
  }
}

function failed(error: unknown): never {
  if (error instanceof FaultError) throw error;
  return raise({ code: 'model/failed', model: SILERO, why: String(error).slice(0, 200) });
}
