/**
 * What FARGAN speaks from, told from sound at 16 kHz as LPCNet does: 18 cepstra of Bark bands every 10 ms, and how much of it is voiced.
 * The pitch is found apart (`pitch.ts`).
 */
import { Fft } from '../fft.ts';
import { FRAME } from './synthesis.ts';

/** Numbers of cepstra, as of bands. */
export const CEPSTRA = 18;
/** Samples under a window. */
const WINDOW = 2 * FRAME;
/** Where bands stand, in lines of 50 Hz. */
const EDGES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 34, 40].map((e) => 4 * e);
const PREEMPHASIS = 0.85;
/** Samples are meant as of 16 bits. */
const SCALE = 32_768;
/** A window is five interleaved ones of a power of two. */
const PARTS = 5;
const PART = WINDOW / PARTS;

/** Power-complementary window of Vorbis. */
const SLOPE = Float64Array.from({ length: WINDOW }, (_, i) =>
  Math.sin((Math.PI / 2) * Math.sin((Math.PI * (i + 0.5)) / WINDOW) ** 2),
);
const COSINES = Array.from({ length: CEPSTRA }, (_, k) =>
  Float64Array.from(
    { length: CEPSTRA },
    (_, i) =>
      Math.cos(((i + 0.5) * k * Math.PI) / CEPSTRA) * Math.sqrt(2 / CEPSTRA) * (k === 0 ? Math.SQRT1_2 : 1),
  ),
);

/** Tells cepstra frame by frame. */
export class Cepstra {
  readonly #fft = new Fft(PART);
  readonly #part = new Float64Array(PART);
  readonly #power = new Float64Array(WINDOW / 2 + 1);
  readonly #re = new Float64Array(WINDOW / 2 + 1);
  readonly #im = new Float64Array(WINDOW / 2 + 1);
  readonly #bands = new Float64Array(CEPSTRA);
  readonly #frame = new Float64Array(WINDOW);
  readonly #cos = Float64Array.from({ length: WINDOW }, (_, i) => Math.cos((2 * Math.PI * i) / WINDOW));
  readonly #sin = Float64Array.from({ length: WINDOW }, (_, i) => Math.sin((2 * Math.PI * i) / WINDOW));
  /** The sample before the newest frame. */
  #before = 0;

  /** Of the frame before together with this one. @param samples 160 @param into 18 numbers */
  of(samples: Float32Array, into: Float32Array): void {
    const frame = this.#frame;
    frame.copyWithin(0, FRAME);
    for (let i = 0; i < FRAME; i++) {
      const now = SCALE * samples[i]!;
      frame[FRAME + i] = now - PREEMPHASIS * this.#before;
      this.#before = now;
    }
    this.#spectrum();
    const bands = this.#bands.fill(0);
    for (let band = 0; band + 1 < CEPSTRA; band++) {
      const [from, to] = [EDGES[band]!, EDGES[band + 1]!];
      for (let i = from; i < to; i++) {
        const part = (i - from) / (to - from);
        bands[band] = bands[band]! + (1 - part) * this.#power[i]!;
        bands[band + 1] = bands[band + 1]! + part * this.#power[i]!;
      }
    }
    bands[0] = 2 * bands[0]!;
    bands[CEPSTRA - 1] = 2 * bands[CEPSTRA - 1]!;
    // No band lies further below its neighbour, nor below the loudest, than is heard.
    let [most, follow] = [-2, -2];
    for (let i = 0; i < CEPSTRA; i++) {
      bands[i] = Math.max(most - 8, follow - 2.5, Math.log10(0.01 + bands[i]!));
      most = Math.max(most, bands[i]!);
      follow = Math.max(follow - 2.5, bands[i]!);
    }
    for (let k = 0; k < CEPSTRA; k++) {
      let sum = 0;
      for (let i = 0; i < CEPSTRA; i++) sum += bands[i]! * COSINES[k]![i]!;
      into[k] = sum;
    }
    into[0] = into[0]! - 4;
  }

  /** Powers of lines of 50 Hz under the window. */
  #spectrum(): void {
    const { size, re, im } = this.#fft;
    const [sumRe, sumIm] = [this.#re.fill(0), this.#im.fill(0)];
    for (let r = 0; r < PARTS; r++) {
      for (let i = 0; i < size; i++) this.#part[i] = this.#frame[PARTS * i + r]! * SLOPE[PARTS * i + r]!;
      this.#fft.forward(this.#part);
      for (let k = 0; k <= WINDOW / 2; k++) {
        const line = k % size;
        const mirrored = line > size / 2;
        const x = re[mirrored ? size - line : line]!;
        const y = mirrored ? -im[size - line]! : im[line]!;
        const turn = (r * k) % WINDOW;
        const [c, s] = [this.#cos[turn]!, this.#sin[turn]!];
        sumRe[k] = sumRe[k]! + x * c + y * s;
        sumIm[k] = sumIm[k]! + y * c - x * s;
      }
    }
    for (let k = 0; k <= WINDOW / 2; k++)
      this.#power[k] = (sumRe[k]! ** 2 + sumIm[k]! ** 2) / (WINDOW * WINDOW);
  }
}
