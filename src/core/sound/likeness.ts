/** How alike two sound tracks are, on one clock: what of an original is still in a result, and how late it comes. */
import type { Likeness } from '../model/report.ts';
import { AROUND, Correlation, HEARD, PIECE, RATE } from './correlation.ts';
import { energy } from './envelope.ts';

/** Correlation from which a piece is the original's; and mean square of one that may hold a voice, 50 dB below full scale. */
const SAME = 0.9;
const VOICED = 1e-5;
/** Loudness is followed in steps of so many samples, 2 ms. */
const STEP = 16;
/** Steps over which loudness is told, 20 ms: longer than a period of any pitch. */
const OVER = 10;
/** Correlation of loudness from which it says how late something is, of how many pieces at least. */
const FOLLOWS = 0.5;
const ENOUGH = 3;
/** Loudness that moves by less than this share of itself, as of a tone that is held, says nothing of when. */
const MOVES = 0.1;
/** Shifts of so many steps, 10 ms, are near; by how much one further off has to be higher. */
const NEAR = 5;
const CLEARLY = 1.03;

/** Compares piece by piece. */
export class Comparison {
  readonly #correlation = new Correlation();
  /** Of loudness, by how late: products, and squares of the original's. */
  readonly #product = new Float64Array((2 * AROUND) / STEP + 1);
  readonly #square = new Float64Array(this.#product.length);
  #loud = 0;
  #followed = 0;
  #pieces = 0;
  #voiced = 0;
  #same = 0;
  #most = 0;
  #sum = 0;
  /** Whether a voice was heard in the original anywhere, and anything in the result. */
  #spoken = false;
  #heard = false;

  /** @param was the original, from `AROUND` samples before the piece to as many behind it @param is the piece */
  add(was: Float64Array, is: Float64Array): void {
    const middle = was.subarray(AROUND, AROUND + PIECE);
    if (energy(middle) >= VOICED * PIECE) this.#spoken = true;
    if (energy(is) >= HEARD.is * PIECE) this.#heard = true;
    if (energy(middle) < HEARD.was * PIECE || energy(is) < HEARD.is * PIECE) return;
    const r = this.#correlation.greatest(was, is);
    this.#pieces++;
    if (energy(middle) >= VOICED * PIECE) {
      this.#voiced++;
      if (r >= SAME) this.#same++;
      this.#sum += r;
    }
    this.#most = Math.max(this.#most, r);
    this.#follow(was, is);
  }

  /** Whether there is a voice in the original, and nothing at all in the result. */
  get mute(): boolean {
    return this.#spoken && !this.#heard;
  }

  /** Mean correlation of pieces that may hold a voice; null where none does. */
  get typical(): number | null {
    return this.#voiced ? this.#sum / this.#voiced : null;
  }

  get likeness(): Likeness {
    const pieces = this.#pieces;
    return { pieces, most: this.#most, same: this.#voiced ? this.#same / this.#voiced : 0 };
  }

  /**
   * How much later the result comes, seconds; null where its loudness does not follow the original's, or too little is heard to tell.
   * Chance moves the summit of a broad hill: what lies further off has to be clearly higher.
   */
  get late(): number | null {
    if (this.#followed < ENOUGH) return null;
    const middle = (this.#product.length - 1) / 2;
    let [near, best] = [middle, middle];
    const alike = this.#product.map((p, lag) => p / Math.sqrt(this.#loud * this.#square[lag]! || 1));
    for (const [lag, r] of alike.entries()) {
      if (r > alike[best]!) best = lag;
      if (Math.abs(lag - middle) <= NEAR && r > alike[near]!) near = lag;
    }
    if (!(alike[best]! > FOLLOWS)) return null;
    return (middle - (alike[best]! > CLEARLY * alike[near]! ? best : near)) * (STEP / RATE);
  }

  #follow(was: Float64Array, is: Float64Array): void {
    const [a, b] = [loudness(was), loudness(is)];
    if (!a || !b) return;
    this.#followed++;
    this.#loud += energy(b);
    for (let lag = 0; lag < this.#product.length; lag++) {
      let sum = 0;
      for (let i = 0; i < b.length; i++) sum += b[i]! * a[i + lag]!;
      this.#product[lag] = this.#product[lag]! + sum;
      this.#square[lag] = this.#square[lag]! + energy(a.subarray(lag, lag + b.length));
    }
  }
}

/** Of each step, over some of them, less the mean of all; null where that hardly moves. */
function loudness(samples: Float64Array): Float64Array | null {
  const steps = new Float64Array(samples.length / STEP);
  for (let i = 0; i < steps.length; i++) steps[i] = energy(samples.subarray(i * STEP, (i + 1) * STEP));
  const out = new Float64Array(steps.length);
  for (let i = 0; i < out.length; i++) {
    const [from, to] = [Math.max(0, i - OVER / 2), Math.min(steps.length, i + OVER / 2)];
    let sum = 0;
    for (let k = from; k < to; k++) sum += steps[k]!;
    out[i] = Math.sqrt(sum / (to - from));
  }
  const mean = out.reduce((sum, v) => sum + v, 0) / out.length;
  const moves = out.map((v) => v - mean);
  return Math.sqrt(energy(moves) / out.length) < MOVES * mean ? null : moves;
}
