/** The discrete Fourier transform of real frames, radix 2: as a complex one of half the size, of even and odd samples. */

/** Transforms of one size, a power of two from 4 on. */
export class Fft {
  readonly size: number;
  /** The spectrum, up to half the size. */
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly #half: number;
  /** Of the whole size, for half a turn. */
  readonly #cos: Float64Array;
  readonly #sin: Float64Array;
  /** Where each value goes before the first step: its place with the bits turned round. */
  readonly #place: Uint32Array;
  readonly #even: Float64Array;
  readonly #odd: Float64Array;

  constructor(size: number) {
    const half = size / 2;
    this.size = size;
    this.#half = half;
    this.re = new Float64Array(half + 1);
    this.im = new Float64Array(half + 1);
    this.#cos = Float64Array.from({ length: half }, (_, i) => Math.cos((2 * Math.PI * i) / size));
    this.#sin = Float64Array.from({ length: half }, (_, i) => Math.sin((2 * Math.PI * i) / size));
    this.#place = new Uint32Array(half);
    for (let i = 1; i < half; i++) this.#place[i] = (this.#place[i >> 1]! >> 1) | (i & 1 ? half >> 1 : 0);
    this.#even = new Float64Array(half);
    this.#odd = new Float64Array(half);
  }

  /** The spectrum of a frame into `re` and `im`; what it lacks of `size` is taken for silence. */
  forward(frame: Float64Array): void {
    const half = this.#half;
    const even = this.#even.fill(0);
    const odd = this.#odd.fill(0);
    for (let i = 0; 2 * i < frame.length; i++) {
      even[i] = frame[2 * i]!;
      odd[i] = 2 * i + 1 < frame.length ? frame[2 * i + 1]! : 0;
    }
    this.#run(even, odd);
    const { re, im } = this;
    re[0] = even[0]! + odd[0]!;
    im[0] = 0;
    re[half] = even[0]! - odd[0]!;
    im[half] = 0;
    for (let i = 1; i < half; i++) {
      const j = half - i;
      // Spectra of the even samples and of the odd ones, which were mixed.
      const a = 0.5 * (even[i]! + even[j]!);
      const b = 0.5 * (odd[i]! - odd[j]!);
      const c = 0.5 * (odd[i]! + odd[j]!);
      const d = 0.5 * (even[j]! - even[i]!);
      const [x, y] = [this.#cos[i]!, this.#sin[i]!];
      re[i] = a + c * x + d * y;
      im[i] = b + d * x - c * y;
    }
  }

  /** The frame whose spectrum stands in `re` and `im`, into `frame`. */
  inverse(frame: Float64Array): void {
    const { re, im } = this;
    const half = this.#half;
    const even = this.#even;
    const odd = this.#odd;
    even[0] = 0.5 * (re[0]! + re[half]!);
    odd[0] = 0.5 * (re[0]! - re[half]!);
    for (let i = 1; i < half; i++) {
      const j = half - i;
      const a = 0.5 * (re[i]! + re[j]!);
      const b = 0.5 * (im[i]! - im[j]!);
      const p = 0.5 * (re[i]! - re[j]!);
      const q = 0.5 * (im[i]! + im[j]!);
      const [x, y] = [this.#cos[i]!, this.#sin[i]!];
      const c = p * x - q * y;
      const d = p * y + q * x;
      even[i] = a - d;
      odd[i] = b + c;
    }
    // The inverse is the forward one with the parts exchanged.
    this.#run(odd, even);
    for (let i = 0; 2 * i < frame.length; i++) {
      frame[2 * i] = even[i]! / half;
      if (2 * i + 1 < frame.length) frame[2 * i + 1] = odd[i]! / half;
    }
  }

  /** In place, of half the size. */
  #run(re: Float64Array, im: Float64Array): void {
    const n = this.#half;
    const place = this.#place;
    for (let i = 1; i < n; i++) {
      const j = place[i]!;
      if (i >= j) continue;
      const a = re[i]!;
      const b = im[i]!;
      re[i] = re[j]!;
      im[i] = im[j]!;
      re[j] = a;
      im[j] = b;
    }
    const cos = this.#cos;
    const sin = this.#sin;
    for (let half = 1; half < n; half *= 2) {
      const step = n / half;
      for (let k = 0; k < half; k++) {
        const c = cos[k * step]!;
        const s = sin[k * step]!;
        for (let p = k; p < n; p += 2 * half) {
          const q = p + half;
          const x = re[q]! * c + im[q]! * s;
          const y = im[q]! * c - re[q]! * s;
          re[q] = re[p]! - x;
          im[q] = im[p]! - y;
          re[p] = re[p]! + x;
          im[p] = im[p]! + y;
        }
      }
    }
  }
}
