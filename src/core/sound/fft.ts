/** The discrete Fourier transform of real frames, radix 2, in place. */

/** Transforms of one size, a power of two. */
export class Fft {
  readonly size: number;
  /** The spectrum, or the frame while it is turned back. */
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly #cos: Float64Array;
  readonly #sin: Float64Array;
  /** Where each value goes before the first step: its place with the bits turned round. */
  readonly #place: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.re = new Float64Array(size);
    this.im = new Float64Array(size);
    this.#cos = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size));
    this.#sin = Float64Array.from({ length: size / 2 }, (_, i) => Math.sin((2 * Math.PI * i) / size));
    this.#place = new Uint32Array(size);
    for (let i = 1; i < size; i++) this.#place[i] = (this.#place[i >> 1]! >> 1) | (i & 1 ? size >> 1 : 0);
  }

  /** The spectrum of a frame into `re` and `im`; what it lacks of `size` is taken for silence. */
  forward(frame: Float64Array): void {
    this.re.fill(0);
    this.re.set(frame);
    this.im.fill(0);
    this.#run(this.re, this.im);
  }

  /** The frame whose spectrum stands in `re` and `im` up to half the size, into `frame`. */
  inverse(frame: Float64Array): void {
    const { re, im, size } = this;
    im[0] = 0;
    im[size / 2] = 0;
    for (let i = 1; i < size / 2; i++) {
      re[size - i] = re[i]!;
      im[size - i] = -im[i]!;
    }
    // The inverse is the forward one with the parts exchanged.
    this.#run(im, re);
    for (let i = 0; i < frame.length; i++) frame[i] = re[i]! / size;
  }

  #run(re: Float64Array, im: Float64Array): void {
    const n = this.size;
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
      const step = n / (2 * half);
      for (let from = 0; from < n; from += 2 * half)
        for (let k = 0; k < half; k++) {
          const c = cos[k * step]!;
          const s = sin[k * step]!;
          const p = from + k;
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
