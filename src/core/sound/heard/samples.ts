/** Samples of one sound that are held from one place to another: windows are cut from it, and what lies before them is let go. */
import { raise } from '../../model/fault.ts';

export class HeldSamples {
  readonly #held: Float32Array<ArrayBuffer>;
  /** Of the first that is held, among all. */
  #first = 0;
  #count = 0;

  /** @param most samples that are held at once */
  constructor(most: number) {
    this.#held = new Float32Array(most);
  }

  /** Behind the last one. */
  get end(): number {
    return this.#first + this.#count;
  }

  /** @throws FaultError `job/internal` where more is held than there is room for */
  push(samples: Float32Array): void {
    if (this.#count + samples.length > this.#held.length)
      raise({ code: 'job/internal', why: 'windows of sound were not taken in time' });
    this.#held.set(samples, this.#count);
    this.#count += samples.length;
  }

  /** Lets go what lies before a place. */
  drop(before: number): void {
    const by = Math.min(this.#count, Math.max(0, before - this.#first));
    this.#held.copyWithin(0, by, this.#count);
    this.#count -= by;
    this.#first += by;
  }

  /** A copy from one place to another, as far as it is held. */
  cut(from: number, to: number): Float32Array<ArrayBuffer> {
    return this.#held.slice(
      Math.max(0, from - this.#first),
      Math.min(this.#count, Math.max(0, to - this.#first)),
    );
  }
}
