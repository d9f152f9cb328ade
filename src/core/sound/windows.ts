/** Sound as a voice activity model hears it: all channels as one, at its rate, in whole windows. */
import { HEARD } from './activity.ts';
import { Resampler } from './resample.ts';
import type { Planes } from './treat.ts';

/** Samples that are handed on at once: 8 s, in whole windows. */
const BATCH = 250 * HEARD.window;
/** Silence that brings out what a resampler still holds, seconds. */
const TAIL = 0.05;

/** One track on its way, in constant memory. */
export class Windows {
  readonly #resampler: Resampler;
  readonly #rate: number;
  readonly #held = new Float32Array(BATCH);
  #count = 0;

  /** @param rate samples a second */
  constructor(rate: number) {
    this.#rate = rate;
    this.#resampler = new Resampler(rate, HEARD.rate);
  }

  /** Batches of whole windows that are ready. */
  *push(planes: Planes): Generator<Float32Array<ArrayBuffer>> {
    yield* this.#cut(this.#resampler.push(together(planes)));
  }

  /** What is left, filled up with silence. */
  *end(): Generator<Float32Array<ArrayBuffer>> {
    yield* this.#cut(this.#resampler.push(new Float32Array(Math.ceil(TAIL * this.#rate))));
    const whole = Math.ceil(this.#count / HEARD.window) * HEARD.window;
    this.#held.fill(0, this.#count, whole);
    if (whole) yield this.#held.slice(0, whole);
  }

  *#cut(more: Float32Array): Generator<Float32Array<ArrayBuffer>> {
    for (let at = 0; at < more.length; ) {
      const taken = more.subarray(at, at + BATCH - this.#count);
      this.#held.set(taken, this.#count);
      this.#count += taken.length;
      at += taken.length;
      if (this.#count < BATCH) continue;
      yield this.#held.slice();
      this.#count = 0;
    }
  }
}

/**
 * One voice in one of six channels is not much fainter than in all of them: the sum by the root of their number. What is no
 * number is silence, for a model that was given it once knows nothing ever after.
 */
function together(planes: Planes): Float32Array {
  const out = new Float32Array(planes[0]?.length ?? 0);
  for (const plane of planes) for (let i = 0; i < out.length; i++) out[i] = out[i]! + plane[i]!;
  const by = 1 / Math.sqrt(Math.max(1, planes.length));
  for (let i = 0; i < out.length; i++) {
    const v = out[i]! * by;
    out[i] = Number.isNaN(v) ? 0 : Math.max(-1, Math.min(1, v));
  }
  return out;
}
