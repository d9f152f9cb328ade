/** Frames that overlap: cut, changed one by one, and added up again, as long as they were. */
import type { Process } from '../model/voice.ts';

/** Frames a frame's length: each sample lies in so many. */
const OVERLAP = 4;

/** Samples of a frame of about so many seconds, a power of two. */
export const frameSize = (rate: number, seconds: number): number =>
  2 ** Math.max(6, Math.round(Math.log2(rate * seconds)));

/**
 * @param change a frame in place, already under its window; it is windowed again before it is added. `at` is the sample that it begins
 * with, from the first of the channel: the first frames begin before it.
 */
export function overlapping(size: number, change: (frame: Float64Array, at: number) => void): Process {
  const hop = size / OVERLAP;
  // The root of Hann's window, twice: four of its squares add up to two.
  const window = Float64Array.from({ length: size }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / size));
  const heard = new Float64Array(size);
  const sum = new Float64Array(size);
  const frame = new Float64Array(size);
  let [taken, given, waiting] = [0, 0, 0];

  /** One frame once `hop` new samples have come; what no later frame reaches is ready. */
  const step = (): void => {
    for (let i = 0; i < size; i++) frame[i] = heard[i]! * window[i]!;
    change(frame, taken - size);
    for (let i = 0; i < size; i++) sum[i] = sum[i]! + (frame[i]! * window[i]!) / (OVERLAP / 2);
  };
  const ready = (out: Float32Array, to: number, most: number): number => {
    // Before the first sample nothing was there.
    const lead = Math.max(0, size - taken);
    const n = Math.min(Math.max(0, hop - lead), most);
    for (let i = 0; i < n; i++) out[to + i] = sum[lead + i]!;
    sum.copyWithin(0, hop);
    sum.fill(0, size - hop);
    return n;
  };
  const run = (block: Float32Array, most: number): Float32Array => {
    const out = new Float32Array(Math.min(most, waiting + block.length + size));
    let to = 0;
    for (let at = 0; at < block.length; ) {
      const n = Math.min(hop - waiting, block.length - at);
      if (waiting === 0) heard.copyWithin(0, hop);
      for (let i = 0; i < n; i++) heard[size - hop + waiting + i] = block[at + i]!;
      waiting += n;
      at += n;
      taken += n;
      if (waiting < hop) break;
      waiting = 0;
      step();
      to += ready(out, to, most - to);
    }
    given += to;
    return out.subarray(0, to);
  };
  return {
    push: (block) => run(block, Number.MAX_SAFE_INTEGER),
    end: () => run(new Float32Array(size + hop), taken - given),
  };
}
