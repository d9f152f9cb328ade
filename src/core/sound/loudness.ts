/** When somebody may be speaking, by loudness alone: music and noise that are as loud count too, which hides and tells more, not less. */
import { joined, lasting, type Time } from './times.ts';
import type { Planes } from './treat.ts';

/** Frames a second. */
const FRAMES = 100;
/** What nobody hears, mean square: 60 dB below full scale. */
const FAINT = 1e-6;
/** Above the quietest tenth of a file's frames by so much, and not further below its loudest hundredth, mean squares: 12 and 35 dB. */
const ABOVE = 10 ** 1.2;
const BELOW = 10 ** -3.5;
/** Pauses within what is said, and clicks that are nobody's words, seconds. */
const PAUSE = 0.3;
const CLICK = 0.1;

/** Shifts of a transcript that are looked at, and those that are none, frames: 10 s and 0.2 s. */
const FAR = 1000;
const NEAR = 20;
/** How much more of what a transcript tells has to be heard at another place. */
const CLEARLY = 0.06;

/** How loud the loudest channel of any track is, frame by frame: 4 bytes for each, an hour in 1.4 MB. */
export class Loudness {
  #frames = new Float32Array(1 << 12);
  #length = 0;
  #least = Number.POSITIVE_INFINITY;

  /** Seconds that were heard. */
  get seconds(): number {
    return this.#length / FRAMES;
  }

  /** @param at of its first sample, seconds */
  add(planes: Planes, at: number, rate: number): void {
    const length = planes[0]?.length ?? 0;
    for (let i = 0; i < length; ) {
      const frame = Math.max(0, Math.floor((at + i / rate) * FRAMES + 1e-6));
      const next = Math.min(length, Math.max(i + 1, Math.ceil(((frame + 1) / FRAMES - at) * rate)));
      let most = 0;
      for (const plane of planes) {
        let sum = 0;
        for (let k = i; k < next; k++) sum += plane[k]! ** 2;
        most = Math.max(most, sum / (next - i));
      }
      this.#put(frame, Number.isFinite(most) ? most : 1);
      i = next;
    }
  }

  #put(frame: number, value: number): void {
    if (frame >= this.#frames.length) {
      const more = new Float32Array(Math.max(2 * this.#frames.length, frame + 1));
      more.set(this.#frames);
      this.#frames = more;
    }
    this.#frames[frame] = Math.max(this.#frames[frame]!, value);
    this.#length = Math.max(this.#length, frame + 1);
    this.#least = Number.POSITIVE_INFINITY;
  }

  /** Mean square from which something is heard. */
  get #threshold(): number {
    if (Number.isFinite(this.#least)) return this.#least;
    const sorted = this.#frames.slice(0, this.#length).sort();
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    // Where it is loud all along nothing is a pause: the quietest tenth is speech too.
    const over = Math.min(ABOVE * at(0.1), 0.1 * at(0.9));
    this.#least = Math.max(FAINT, over, BELOW * at(0.99));
    return this.#least;
  }

  /** Whether something is heard at some time. */
  isLoud(at: number): boolean {
    const frame = Math.floor(at * FRAMES);
    return frame >= 0 && frame < this.#length && this.#frames[frame]! >= this.#threshold;
  }

  /** When something is heard: pauses of words left in, clicks left out. */
  spoken(): Time[] {
    const loud: Time[] = [];
    for (let i = 0; i < this.#length; i++)
      if (this.#frames[i]! >= this.#threshold) loud.push({ from: i / FRAMES, to: (i + 1) / FRAMES });
    return joined(loud, PAUSE).filter(({ from, to }) => to - from >= CLICK);
  }

  /**
   * By how many seconds some times would have to be later for more to be heard in them; 0 where they lie well.
   * Times that lie close together say little: it has to be clearly more.
   */
  shiftOf(times: readonly Time[]): number {
    const sums = new Float64Array(this.#length + 1);
    const least = this.#threshold;
    for (let i = 0; i < this.#length; i++) sums[i + 1] = sums[i]! + Number(this.#frames[i]! >= least);
    const at = (frame: number) => sums[Math.max(0, Math.min(this.#length, frame))]!;
    const all = lasting(times) * FRAMES;
    const share = (shift: number) =>
      times.reduce(
        (sum, { from, to }) =>
          sum + at(Math.round(to * FRAMES) + shift) - at(Math.round(from * FRAMES) + shift),
        0,
      ) / all;
    let best = 0;
    for (let shift = -FAR; shift <= FAR; shift++) if (share(shift) > share(best)) best = shift;
    return Math.abs(best) >= NEAR && share(best) - share(0) > CLEARLY ? best / FRAMES : 0;
  }

  /** Whether anything is heard in some time. */
  isHeard({ from, to }: Time): boolean {
    for (let at = from; at < to; at += 1 / FRAMES) if (this.isLoud(at)) return true;
    return false;
  }
}
