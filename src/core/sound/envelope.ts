/** The envelope of a spectrum: how loud a voice is where, without the pitch that it is spoken with. */
import { Fft } from './fft.ts';

/** Cepstrum from here on is pitch, seconds: voices up to 500 Hz. */
const LIFTER = 0.002;
/** Least power: silence has a logarithm too. */
const LEAST = 1e-18;

/** Envelopes of frames of one size. */
export class Envelope {
  readonly #fft: Fft;
  readonly #log: Float64Array;
  readonly #keep: number;

  /** @param size of the frames @param rate samples a second */
  constructor(size: number, rate: number) {
    this.#fft = new Fft(size);
    this.#log = new Float64Array(size);
    this.#keep = Math.max(4, Math.min(size / 2, Math.round(rate * LIFTER)));
  }

  /** Of the spectrum that stands in a transform, into `into`: size / 2 + 1 amplitudes. */
  of({ re, im, size }: Fft, into: Float64Array): void {
    const half = size / 2;
    const log = this.#log;
    for (let i = 0; i <= half; i++)
      log[i] = 0.5 * Math.log(Math.max(LEAST, re[i]! * re[i]! + im[i]! * im[i]!));
    for (let i = 1; i < half; i++) log[size - i] = log[i]!;
    // A real spectrum that is even has a cepstrum that is both.
    this.#fft.forward(log);
    const cepstrum = this.#fft.re;
    log.fill(0);
    log[0] = cepstrum[0]! / size;
    for (let i = 1; i < this.#keep; i++) {
      const fade = 0.5 + 0.5 * Math.cos((Math.PI * i) / this.#keep);
      log[i] = (fade * cepstrum[i]!) / size;
      log[size - i] = log[i]!;
    }
    this.#fft.forward(log);
    for (let i = 0; i <= half; i++) into[i] = Math.exp(this.#fft.re[i]!);
  }
}

/** A value between two of a list; beyond its ends, the last. */
export function between(list: Float64Array, at: number): number {
  const i = Math.min(list.length - 1, Math.max(0, Math.floor(at)));
  const j = Math.min(list.length - 1, i + 1);
  return list[i]! + (list[j]! - list[i]!) * Math.min(1, Math.max(0, at - i));
}

/** Sum of squares. */
export function energy(frame: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < frame.length; i++) sum += frame[i]! * frame[i]!;
  return sum;
}

/** Makes a frame as loud as it was. */
export function loudAs(frame: Float64Array, was: number): void {
  const is = energy(frame);
  const gain = is > 0 ? Math.sqrt(was / is) : 0;
  for (let i = 0; i < frame.length; i++) frame[i] = frame[i]! * gain;
}
