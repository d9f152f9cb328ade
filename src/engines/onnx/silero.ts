/** What Silero VAD (16 kHz, MIT) is given, and what it remembers. */
import type { Tensor } from 'onnxruntime-web';
import { HEARD } from '../../core/sound/activity.ts';
import type { ActivityMemory } from '../../pipeline/ports.ts';

/** Its id in the catalog. */
export const SILERO = 'silero_vad_16k';
/** Samples of the window before, which it is given again. */
export const CONTEXT = 64;
const STATE = [2, 1, 128];

/** Before anything was heard. */
export const NOTHING: ActivityMemory = {
  context: new Float32Array(CONTEXT),
  state: new Float32Array(STATE.reduce((a, b) => a * b)),
};

/** @param input `CONTEXT` samples that stood before, and a window */
export const feeds = (make: typeof Tensor, input: Float32Array, state: Float32Array) => ({
  input: new make('float32', input, [1, input.length]),
  state: new make('float32', state, STATE),
  sr: new make('int64', BigInt64Array.of(BigInt(HEARD.rate)), []),
});
