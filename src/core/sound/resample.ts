/** Sound at another rate: a windowed sinc at every place that the two rates have in common, sample for sample in time. */

/** Zero crossings of the sinc on either side. */
const CROSSINGS = 16;
/** Share of the lower rate's half that passes. */
const PASS = 0.95;

const gcd = (a: number, b: number): number => (b ? gcd(b, a % b) : a);

/** A stream on its way to another rate. What comes out lies where it lay. */
export class Resampler {
  readonly #up: number;
  readonly #down: number;
  readonly #reach: number;
  readonly #phases: readonly Float32Array[];
  #held: Float32Array;
  /** Which sample of the stream stands first in `#held`, how many are there, and which comes out next. */
  #first: number;
  #count: number;
  #next = 0;

  /** @param from samples a second @param to samples a second; both whole */
  constructor(from: number, to: number) {
    const by = gcd(from, to);
    [this.#up, this.#down] = [to / by, from / by];
    const band = PASS * Math.min(1, to / from);
    this.#reach = Math.ceil(CROSSINGS / band);
    const taps = 2 * this.#reach;
    this.#phases = Array.from({ length: this.#up }, (_, phase) => {
      const taken = Float32Array.from({ length: taps }, (_, i) => {
        const t = i - this.#reach + 1 - phase / this.#up;
        const x = Math.PI * band * t;
        const window = Math.abs(t) < this.#reach ? Math.cos((Math.PI * t) / (2 * this.#reach)) ** 2 : 0;
        return window * band * (x === 0 ? 1 : Math.sin(x) / x);
      });
      return taken;
    });
    // Before the first sample nothing was there.
    this.#first = -this.#reach + 1;
    this.#count = this.#reach - 1;
    this.#held = new Float32Array(1 << 12);
  }

  /** What is ready once these came. */
  push(block: Float32Array): Float32Array {
    const need = this.#count + block.length;
    if (need > this.#held.length) {
      const more = new Float32Array(2 * need);
      more.set(this.#held.subarray(0, this.#count));
      this.#held = more;
    }
    this.#held.set(block, this.#count);
    this.#count = need;
    const end = this.#first + this.#count;
    // The last place whose right side is known.
    const most = Math.max(0, Math.ceil(((end - this.#reach) * this.#up) / this.#down));
    const out = new Float32Array(Math.max(0, most - this.#next));
    const held = this.#held;
    for (let i = 0; i < out.length; i++) {
      const at = (this.#next + i) * this.#down;
      const base = Math.floor(at / this.#up);
      const weights = this.#phases[at - base * this.#up]!;
      const begin = base - this.#reach + 1 - this.#first;
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * held[begin + k]!;
      out[i] = sum;
    }
    this.#next += out.length;
    const keep = Math.floor((this.#next * this.#down) / this.#up) - this.#reach + 1;
    const gone = Math.min(this.#count, Math.max(0, keep - this.#first));
    this.#held.copyWithin(0, gone, this.#count);
    this.#first += gone;
    this.#count -= gone;
    return out;
  }
}
