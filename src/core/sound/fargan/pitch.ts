/**
 * How much of a frame is voiced, and at which period: as LPCNet tells it, by correlation of what linear prediction leaves, with a path of
 * periods that changes little from frame to frame.
 */
import { predictor } from '../poles.ts';
import { FRAME } from './synthesis.ts';

/** Every other sample is enough for what lies below 1.2 kHz. */
const EVERY = 2;
/** Shortest and longest period, in these: 500 to 62 Hz. */
const SHORTEST = 16;
const LONGEST = 128;
/** Periods that are tried. */
export const LAGS = LONGEST - SHORTEST;
const HALF = FRAME / EVERY;
const ORDER = 16;
const WINDOW = 2 * FRAME;
/** Low pass below 1.2 kHz: zeros and poles. */
const LOW = { b: [-0.84946, 1], a: [-1.5422, 0.70781] } as const;
/** What a path pays for an octave of change from frame to frame, and for a leap anywhere. */
const OCTAVE = 2;
const LEAP = 0.3;
/** Farthest that it goes without a leap, as a share of a period. */
const STEP = 0.12;
/** Long periods hold short ones: what each octave of length costs. */
const LONG = 0.05;

/** Correlations frame by frame. */
export class Correlations {
  readonly #heard = new Float64Array(WINDOW + ORDER);
  readonly #windowed = new Float64Array(WINDOW);
  readonly #left = new Float64Array(LONGEST + HALF);
  readonly #slope = Float64Array.from(
    { length: WINDOW },
    (_, i) => Math.sin((Math.PI * (i + 0.5)) / WINDOW) ** 2,
  );
  readonly #low = [0, 0];
  #residual = 0;
  #before = 0;

  /** Of the 10 ms in the middle of the frame before and this one. @param samples 160 @param into `LAGS` values, -1..1 */
  of(samples: Float32Array, into: Float32Array): void {
    const heard = this.#heard;
    heard.copyWithin(0, FRAME);
    for (let i = 0; i < FRAME; i++) {
      const now = 32_768 * samples[i]!;
      heard[WINDOW + ORDER - FRAME + i] = now - 0.85 * this.#before;
      this.#before = now;
    }
    for (let i = 0; i < WINDOW; i++) this.#windowed[i] = heard[ORDER + i]! * this.#slope[i]!;
    const a = predictor(this.#windowed, ORDER);
    const left = this.#left;
    left.copyWithin(0, HALF);
    for (let i = 0; i < FRAME; i++) {
      const at = ORDER + FRAME / 2 + i;
      let sum = 0;
      if (a) for (let k = 0; k <= ORDER; k++) sum += a[k]! * heard[at - k]!;
      const low = this.#lowPass(sum + 0.7 * this.#residual);
      if (i % EVERY === 0) left[LONGEST + i / EVERY] = low;
      this.#residual = sum;
    }
    this.#correlate(into);
  }

  #lowPass(x: number): number {
    const [p, q] = [this.#low[0]!, this.#low[1]!];
    this.#low[0] = (LOW.b[0] - LOW.a[0]) * x + q - LOW.a[0] * p;
    this.#low[1] = (LOW.b[1] - LOW.a[1]) * x - LOW.a[1] * p;
    return x + p;
  }

  #correlate(into: Float32Array): void {
    const left = this.#left;
    let own = 0;
    for (let i = 0; i < HALF; i++) own += left[LONGEST + i]! ** 2;
    for (let lag = SHORTEST; lag < LONGEST; lag++) {
      let [product, other] = [0, 0];
      for (let i = LONGEST - lag; i < LONGEST - lag + HALF; i++) {
        const y = left[i]!;
        product += left[i + lag]! * y;
        other += y * y;
      }
      into[lag - SHORTEST] = product / Math.sqrt(1 + own * other);
    }
  }
}

/** Periods, samples at 16 kHz, and how much of each frame is voiced, -0.5..0.5 as the vocoder takes it. */
export interface Voiced {
  readonly periods: Float32Array;
  readonly voicing: Float32Array;
}

/** Of frames one after another, by their correlations. */
export function voicedOf(correlations: readonly Float32Array[]): Voiced {
  const lags = path(correlations);
  const last = correlations.length - 1;
  const along = Float32Array.from(lags, (lag, t) => correlations[t]![lag]!);
  const voicing = along.map((now, t) => {
    // Chance makes a maximum in one frame, and seldom in its neighbours.
    const mean = 0.25 * (along[Math.max(0, t - 1)]! + along[Math.min(last, t + 1)]!) + 0.5 * now;
    return Math.log(1 + Math.exp(5 * mean)) / Math.log(1 + Math.exp(5)) - 0.5;
  });
  return { periods: Float32Array.from(lags, (lag) => EVERY * (lag + SHORTEST)), voicing };
}

/** The best path through correlations. @returns a place among the lags for each */
function path(correlations: readonly Float32Array[]): Int16Array {
  const n = correlations.length;
  const out = new Int16Array(n);
  const from = Array.from({ length: n }, () => new Int16Array(LAGS));
  let score = new Float64Array(LAGS);
  const octaves = Float64Array.from({ length: LAGS }, (_, i) => Math.log2(i + SHORTEST));
  for (let t = 0; t < n; t++) {
    const next = new Float64Array(LAGS);
    let best = 0;
    for (let i = 1; i < LAGS; i++) if (score[i]! > score[best]!) best = i;
    const leap = score[best]! - LEAP;
    const origin = from[t]!;
    const now = correlations[t]!;
    for (let i = 0; i < LAGS; i++) {
      const reach = Math.max(1, Math.round(STEP * (i + SHORTEST)));
      let [most, by] = [leap, best];
      const octave = octaves[i]!;
      const to = Math.min(LAGS - 1, i + reach);
      for (let j = Math.max(0, i - reach); j <= to; j++) {
        const s = score[j]! - OCTAVE * Math.abs(octave - octaves[j]!);
        if (s > most) [most, by] = [s, j];
      }
      next[i] = most + now[i]! - LONG * octaves[i]!;
      origin[i] = by;
    }
    score = next;
  }
  let at = score.indexOf(Math.max(...score));
  for (let t = n - 1; t >= 0; t--) {
    out[t] = at;
    at = from[t]![at]!;
  }
  return out;
}
