/** Sound at one low rate, on a clock that begins with 0, whatever rate it came in. */

/** One channel. Each sample is the mean of what falls into its time; where less falls there, what was heard last. */
export class Grid {
  readonly rate: number;
  #data = new Float32Array(1 << 14);
  /** Which sample stands first, and which comes next. */
  #first = 0;
  #next = 0;
  #sum = 0;
  #count = 0;

  constructor(rate: number) {
    this.rate = rate;
  }
  /** How far it is known. */
  get end(): number {
    return this.#next;
  }

  /** @param from of its first sample, by number, at its own rate @param rate samples a second */
  add(plane: Float32Array, from: number, rate: number): void {
    for (let i = 0; i < plane.length; i++) {
      const at = Math.floor(((from + i) * this.rate) / rate);
      if (at > this.#next) this.#fill(at);
      this.#sum += plane[i]!;
      this.#count++;
    }
  }

  /** Forgets what lies before. */
  forget(before: number): void {
    const n = Math.min(before, this.#next) - this.#first;
    if (n <= 0) return;
    this.#data.copyWithin(0, n, this.#next - this.#first);
    this.#first += n;
  }

  /** Samples by number; what is not known is silence. */
  slice(from: number, to: number): Float64Array {
    const out = new Float64Array(to - from);
    const [a, b] = [Math.max(from, this.#first), Math.min(to, this.#next)];
    for (let i = a; i < b; i++) out[i - from] = this.#data[i - this.#first]!;
    return out;
  }

  #fill(to: number): void {
    const value = this.#count ? this.#sum / this.#count : 0;
    const need = to - this.#first;
    if (need > this.#data.length) {
      const more = new Float32Array(2 * need);
      more.set(this.#data.subarray(0, this.#next - this.#first));
      this.#data = more;
    }
    this.#data.fill(value, this.#next - this.#first, need);
    this.#next = to;
    this.#sum = 0;
    this.#count = 0;
  }
}
