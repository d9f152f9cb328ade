/** What sounds are aligned by: cepstra every 10 ms and how they change, without the mean and spread of what is heard of them. */
import { FRAME } from '../fargan/synthesis.ts';
import { Frames, SIZE } from '../speakers/frames.ts';

/** Samples a second, and frames. */
export const HEARS = 16_000;
export const FRAMES = HEARS / FRAME;

const CEPSTRA = SIZE / 2;
/**
 * Cepstra that are compared, and the weight of the last one beside the first: higher ones tell speakers, not what they say. With 18 alike the
 * median error between voices of flite was 330 ms, with 12 so weighed 14 ms.
 */
const COMPARED = 12;
const LAST = 0.2;
/** How a frame changes counts less than what it is. */
const CHANGE = 0.4;
/** Numbers of a compared frame; the first is loudness. */
export const WIDTH = 2 * COMPARED;
const WEIGHTS = Float64Array.from({ length: WIDTH }, (_, i) => {
  const k = i % COMPARED;
  return (1 - ((1 - LAST) * k) / (COMPARED - 1)) * (i < COMPARED ? 1 : CHANGE);
});

/** Loudness (c0) below that of the loudest twentieth by which a frame is a pause, and above that of the faintest: 25 and 7 dB. */
const BELOW = 10.6;
const ABOVE = 3;
const LEAST = 4;
/** From a pause to what is surely heard, the same. */
const SLOPE = 4;

/** Frames of a sound, as they come. An hour takes 35 MB. */
export class Spoken {
  readonly #frames = new Frames();
  #numbers = new Float32Array(1 << 12);
  #length = 0;

  /** @param samples at {@link HEARS}, one channel */
  push(samples: Float32Array): void {
    for (const f of this.#frames.push(samples)) this.#put(f);
  }

  /** All of them, {@link WIDTH} numbers each. */
  end(): Float32Array {
    for (const f of this.#frames.end()) this.#put(f);
    return this.#numbers.subarray(0, WIDTH * this.#length);
  }

  #put(frame: Float32Array): void {
    const at = WIDTH * this.#length++;
    if (at + WIDTH > this.#numbers.length) {
      const more = new Float32Array(2 * this.#numbers.length);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers.set(frame.subarray(0, COMPARED), at);
    this.#numbers.set(frame.subarray(CEPSTRA, CEPSTRA + COMPARED), at + COMPARED);
  }
}

/** Loudness from which frames are no pause. */
function heardFrom(frames: Float32Array): number {
  const sorted = Float32Array.from({ length: frames.length / WIDTH }, (_, i) => frames[WIDTH * i]!).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return Math.max(at(0.95) - BELOW, Math.min(at(0.05) + ABOVE, at(0.95) - LEAST));
}

/** How much is heard in each frame, 0..1. */
export function loudIn(frames: Float32Array): Float32Array {
  const least = heardFrom(frames);
  return Float32Array.from({ length: frames.length / WIDTH }, (_, i) =>
    Math.max(0, Math.min(1, (frames[WIDTH * i]! - least) / SLOPE)),
  );
}

/** As they are compared: without the mean and spread of those that are no pauses. */
export function levelled(frames: Float32Array): Float32Array {
  const least = heardFrom(frames);
  const sum = new Float64Array(WIDTH);
  const squares = new Float64Array(WIDTH);
  let n = 0;
  for (let at = 0; at < frames.length; at += WIDTH) {
    if (frames[at]! < least) continue;
    n++;
    for (let i = 0; i < WIDTH; i++) {
      sum[i] = sum[i]! + frames[at + i]!;
      squares[i] = squares[i]! + frames[at + i]! ** 2;
    }
  }
  const out = new Float32Array(frames.length);
  for (let i = 0; n && i < WIDTH; i++) {
    const mean = sum[i]! / n;
    const by = WEIGHTS[i]! / Math.sqrt(Math.max(1e-6, squares[i]! / n - mean * mean));
    for (let at = i; at < frames.length; at += WIDTH) out[at] = by * (frames[at]! - mean);
  }
  return out;
}
