/** How much of a piece of sound is what another one says there, or shortly before or behind. */
import { energy } from './envelope.ts';
import { Fft } from './fft.ts';

/** Samples a second at which they are compared: most of a voice lies below half of it. */
export const RATE = 8000;
/** Samples of a piece, half a second, and how far before and behind it the original is looked for. */
export const PIECE = 4096;
export const AROUND = 400;
/** Least mean squares in which something is heard, of an original and of a result: 60 and 90 dB below full scale. */
export const HEARD = { was: 1e-6, is: 1e-9 };
/** Pre-emphasis, as for speech. */
const SHARP = 0.95;

const lags = 2 * AROUND + 1;

export class Correlation {
  readonly #was = new Fft(2 * PIECE);
  readonly #is = new Fft(2 * PIECE);
  readonly #back = new Float64Array(2 * PIECE);

  /**
   * The greatest of a piece with the original, over all shifts.
   * @param was the original, from `AROUND` samples before the piece to as many behind it @param is the piece, `PIECE` samples at most
   */
  greatest(was: Float64Array, is: Float64Array): number {
    const [theirs, own] = [sharpened(was), sharpened(is)];
    const [a, b] = [this.#was, this.#is];
    a.forward(theirs);
    b.forward(own);
    for (let i = 0; i <= PIECE; i++) {
      const [x, y, u, v] = [a.re[i]!, a.im[i]!, b.re[i]!, b.im[i]!];
      a.re[i] = x * u + y * v;
      a.im[i] = y * u - x * v;
    }
    a.inverse(this.#back);
    const n = own.length;
    const squares = energy(own);
    let under = energy(theirs.subarray(0, n));
    let most = 0;
    for (let lag = 0; lag < lags; lag++) {
      if (lag > 0) under += theirs[lag + n - 1]! ** 2 - theirs[lag - 1]! ** 2;
      if (under > HEARD.is) most = Math.max(most, Math.abs(this.#back[lag]!) / Math.sqrt(squares * under));
    }
    return Math.min(1, most);
  }
}

/** Differences from sample to sample: hum and rumble are nobody's voice. */
function sharpened(samples: Float64Array): Float64Array {
  const out = new Float64Array(samples.length);
  for (let i = 1; i < out.length; i++) out[i] = samples[i]! - SHARP * samples[i - 1]!;
  return out;
}
