/** How alike two sound tracks are, on one clock: what of an original is still in a result, and how late it comes. */
import type { Likeness } from '../model/report.ts';
import { energy } from './envelope.ts';
import { Fft } from './fft.ts';

/** Samples a second at which they are compared: most of a voice lies below half of it. */
export const RATE = 8000;
/** Samples of a piece, half a second, and how far before and behind it the original is looked for. */
export const PIECE = 4096;
export const AROUND = 400;
/** Least mean squares in which something is heard, of an original and of a result: 60 and 90 dB below full scale. */
const HEARD = { was: 1e-6, is: 1e-9 };
/** Correlation from which a piece is the original's. */
const SAME = 0.9;
/** Loudness is followed in steps of so many samples, 2 ms. */
const STEP = 16;
/** Correlation of loudness from which it says how late something is. */
const FOLLOWS = 0.5;

const lags = 2 * AROUND + 1;

/** Compares piece by piece. */
export class Comparison {
  readonly #was = new Fft(2 * PIECE);
  readonly #is = new Fft(2 * PIECE);
  readonly #back = new Float64Array(2 * PIECE);
  /** Of loudness, by how late: products and squares. */
  readonly #product = new Float64Array((2 * AROUND) / STEP + 1);
  readonly #squares = { was: 0, is: 0 };
  #pieces = 0;
  #same = 0;
  #most = 0;

  /** @param was the original, from `AROUND` samples before the piece to as many behind it @param is the piece */
  add(was: Float64Array, is: Float64Array): void {
    const middle = was.subarray(AROUND, AROUND + PIECE);
    if (energy(middle) < HEARD.was * PIECE || energy(is) < HEARD.is * PIECE) return;
    const r = this.#correlation(was, is);
    this.#pieces++;
    if (r >= SAME) this.#same++;
    this.#most = Math.max(this.#most, r);
    this.#follow(was, is);
  }

  get likeness(): Likeness {
    const pieces = this.#pieces;
    return { pieces, most: this.#most, same: pieces ? this.#same / pieces : 0 };
  }

  /** How much later the result comes, seconds; null where its loudness does not follow the original's. */
  get late(): number | null {
    const { was, is } = this.#squares;
    let best = 0;
    for (let i = 1; i < this.#product.length; i++) if (this.#product[i]! > this.#product[best]!) best = i;
    if (!(this.#product[best]! > FOLLOWS * Math.sqrt(was * is))) return null;
    return ((this.#product.length - 1) / 2 - best) * (STEP / RATE);
  }

  /** The greatest of a piece with the original, over all shifts. */
  #correlation(was: Float64Array, is: Float64Array): number {
    const [a, b] = [this.#was, this.#is];
    a.forward(was);
    b.forward(is);
    for (let i = 0; i <= PIECE; i++) {
      const [x, y, u, v] = [a.re[i]!, a.im[i]!, b.re[i]!, b.im[i]!];
      a.re[i] = x * u + y * v;
      a.im[i] = y * u - x * v;
    }
    a.inverse(this.#back);
    const own = energy(is);
    let under = energy(was.subarray(0, PIECE));
    let most = 0;
    for (let lag = 0; lag < lags; lag++) {
      if (lag > 0) under += was[lag + PIECE - 1]! ** 2 - was[lag - 1]! ** 2;
      if (under > HEARD.was) most = Math.max(most, Math.abs(this.#back[lag]!) / Math.sqrt(own * under));
    }
    return Math.min(1, most);
  }

  #follow(was: Float64Array, is: Float64Array): void {
    const [a, b] = [loudness(was), loudness(is)];
    const middle = a.subarray(AROUND / STEP, AROUND / STEP + b.length);
    this.#squares.was += energy(middle);
    this.#squares.is += energy(b);
    for (let lag = 0; lag < this.#product.length; lag++) {
      let sum = 0;
      for (let i = 0; i < b.length; i++) sum += b[i]! * a[i + lag]!;
      this.#product[lag] = this.#product[lag]! + sum;
    }
  }
}

/** Of each step, less the mean of all. */
function loudness(samples: Float64Array): Float64Array {
  const out = new Float64Array(samples.length / STEP);
  for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(energy(samples.subarray(i * STEP, (i + 1) * STEP)));
  const mean = out.reduce((sum, v) => sum + v, 0) / out.length;
  return out.map((v) => v - mean);
}
