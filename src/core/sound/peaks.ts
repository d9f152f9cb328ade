/** How far a track swings when, to be drawn: of so many pieces at most, however long it is. */
import type { Planes } from './treat.ts';

/** Pieces: 1 MB; of three hours each is a twelfth of a second. */
const MOST = 1 << 18;
/** Seconds of a piece at first; twice as much each time that all of them are full. */
const FIRST = 0.005;

export class Peaks {
  readonly #pieces: Float32Array;
  #lasts = FIRST;
  #seconds = 0;

  /** @param most pieces, a power of two */
  constructor(most = MOST) {
    this.#pieces = new Float32Array(most);
  }

  /** @param at of its first sample, seconds */
  add(planes: Planes, at: number, rate: number): void {
    const length = planes[0]?.length ?? 0;
    const begins = Math.max(0, at);
    this.#reach(begins + length / rate);
    for (const plane of planes)
      for (let i = 0; i < length; i++) {
        const piece = Math.max(0, Math.floor((at + i / rate) / this.#lasts));
        const swing = Math.abs(plane[i]!);
        if (swing > this.#pieces[piece]!) this.#pieces[piece] = Math.min(1, swing);
      }
  }

  #reach(seconds: number): void {
    while (seconds / this.#lasts >= this.#pieces.length) this.#merge();
    this.#seconds = Math.max(this.#seconds, seconds);
  }

  #merge(): void {
    const p = this.#pieces;
    const half = p.length / 2;
    for (let i = 0; i < half; i++) p[i] = Math.max(p[2 * i]!, p[2 * i + 1]!);
    p.fill(0, half);
    this.#lasts *= 2;
  }

  /** How long what was heard is, from 0 on. */
  get seconds(): number {
    return this.#seconds;
  }

  /** From 0 to 1, one for each piece. @param seconds how long all of it is, where that is more than was heard */
  list(seconds = 0): Float32Array {
    this.#reach(seconds);
    return this.#pieces.slice(0, Math.max(1, Math.ceil(this.#seconds / this.#lasts)));
  }
}
