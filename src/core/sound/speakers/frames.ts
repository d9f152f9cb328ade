/** What tells speakers apart, frame by frame: cepstra every 10 ms and how they change, of sound at 16 kHz in any blocks. */
import { CEPSTRA, Cepstra } from '../fargan/features.ts';
import { FRAME } from '../fargan/synthesis.ts';

/** Numbers of a frame. */
export const SIZE = 2 * CEPSTRA;
/** Frames before and behind one that tell how it changes. */
const AROUND = 2;

/** A stream on its way: frames come two later than they are heard. */
export class Frames {
  readonly #cepstra = new Cepstra();
  readonly #block = new Float32Array(FRAME);
  #filled = 0;
  /** The newest five; the first and the last are repeated at the ends. */
  #near: Float32Array[] = [];

  /** Those that are ready once these samples came. */
  *push(samples: Float32Array): Generator<Float32Array> {
    for (let at = 0; at < samples.length; ) {
      const n = Math.min(FRAME - this.#filled, samples.length - at);
      this.#block.set(samples.subarray(at, at + n), this.#filled);
      this.#filled += n;
      at += n;
      if (this.#filled < FRAME) return;
      this.#filled = 0;
      const cepstra = new Float32Array(CEPSTRA);
      this.#cepstra.of(this.#block, cepstra);
      yield* this.#add(cepstra);
    }
  }

  /** What is left. */
  *end(): Generator<Float32Array> {
    const last = this.#near.at(-1);
    if (last) for (let i = 0; i < AROUND; i++) yield* this.#add(last);
  }

  *#add(cepstra: Float32Array): Generator<Float32Array> {
    if (!this.#near.length) this.#near = Array.from({ length: AROUND }, () => cepstra);
    this.#near.push(cepstra);
    if (this.#near.length <= 2 * AROUND) return;
    const [a, b, here, d, e] = this.#near;
    const out = new Float32Array(SIZE);
    out.set(here!);
    for (let i = 0; i < CEPSTRA; i++) out[CEPSTRA + i] = (2 * (e![i]! - a![i]!) + d![i]! - b![i]!) / 10;
    this.#near.shift();
    yield out;
  }
}
