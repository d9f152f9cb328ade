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

/** Of the loudest channel's power; below it the sum is taken for what channels leave of one another. */
const CANCELLED = 0.25;

/**
 * One voice in one of six channels is not much fainter than in all of them: the sum by the root of their number. Where channels put
 * one another out (one is wired the wrong way round), the loudest alone. What is no number is silence, for a model that was given it
 * once knows nothing ever after.
 */
function together(planes: Planes): Float32Array {
  const sum = new Float32Array(planes[0]?.length ?? 0);
  const by = 1 / Math.sqrt(Math.max(1, planes.length));
  for (const plane of planes) for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + by * plane[i]!;
  const loudest = planes.reduce<{ plane: Float32Array; power: number }>(
    (most, plane) => {
      const power = powerOf(plane);
      return power > most.power ? { plane, power } : most;
    },
    { plane: sum, power: 0 },
  );
  const heard = powerOf(sum) < CANCELLED * loudest.power ? loudest.plane : sum;
  return heard.map((v) => (Number.isNaN(v) ? 0 : Math.max(-1, Math.min(1, v))));
}

const powerOf = (plane: Float32Array): number => plane.reduce((all, v) => all + v * v, 0);
