/**
 * What a mouth does by what is heard, without knowing a word: how loud it is opens the jaw, and where the loudness lies tells the form of the lips.
 * Vowels differ by their first two resonances (Peterson and Barney, 1952): the first rises as the jaw opens (below 0.5 to about 1 kHz), the second is
 * high where lips are spread ("ee", above 1.8 kHz) and low where they are rounded ("oo", below 1.1 kHz); hissing (above 3.6 kHz) is said with the
 * teeth nearly closed. What is mapped is that and no more: closures of m, b and p are only seen as far as they are quiet.
 */
import { ARKIT } from '../motion/expressions.ts';
import { Fft } from '../sound/fft.ts';
import type { Planes } from '../sound/treat.ts';
import { clamp, sigmoid } from '../units.ts';
import { steady } from './steady.ts';

/** Looks a second, and how long one is at least, seconds. */
const LOOKS = 50;
const LONG = 0.03;
/** Bounds of the bands in which loudness is told, hertz. */
const BANDS = [120, 480, 1100, 1800, 3600, 7500];
const COUNT = BANDS.length - 1;
/** What counts as loud in a file, as a share of its looks, and how far below it nothing is said, decibels. */
const LOUD = 0.95;
const DEPTH = 32;
/** So far below the loudest what is usual of bands is told, over how many decibels one form becomes another, and from how many more on it hisses. */
const NEAR = 20;
const SOFT = 3.5;
const HISS = 12;

/** As much of each of `ARKIT` where a sound is loudest: of open vowels, rounded ones, spread ones, and of hissing. */
const FORMS: Readonly<Record<'open' | 'round' | 'spread' | 'hiss', Readonly<Record<string, number>>>> = {
  open: { jawOpen: 0.62, mouthLowerDown: 0.2, mouthUpperUp: 0.12 },
  round: { jawOpen: 0.22, mouthPucker: 0.55, mouthFunnel: 0.35 },
  spread: { jawOpen: 0.2, mouthStretch: 0.3, mouthSmile: 0.18, mouthLowerDown: 0.15 },
  hiss: { jawOpen: 0.06, mouthStretch: 0.25, mouthLowerDown: 0.3, mouthUpperUp: 0.1 },
};
const forms = Object.fromEntries(
  Object.entries(FORMS).map(([name, form]) => [
    name,
    Float32Array.from(ARKIT, (n) => form[n] ?? form[n.replace(/(Left|Right)$/, '')] ?? 0),
  ]),
) as Readonly<Record<keyof typeof FORMS, Float32Array>>;

/** Hears a track, block by block from time 0 on, and keeps five numbers of each fiftieth of a second. */
export class Mouth {
  readonly #bands: number[][] = [];
  #rate = 0;
  #fft = new Fft(4);
  #window = new Float64Array(0);
  /** What was heard since the beginning of the next look. */
  #held: number[] = [];
  #looks = 0;
  #samples = 0;

  /** Seconds that were heard. */
  get seconds(): number {
    return this.#rate ? this.#samples / this.#rate : 0;
  }

  /** @param rate samples a second, the same in every block */
  add(planes: Planes, rate: number): void {
    if (!this.#rate) {
      this.#rate = rate;
      this.#fft = new Fft(2 ** Math.ceil(Math.log2(Math.max(4, LONG * rate))));
      const { size } = this.#fft;
      this.#window = Float64Array.from(
        { length: size },
        (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size),
      );
    }
    const length = planes[0]?.length ?? 0;
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (const plane of planes) sum += plane[i]!;
      const value = sum / planes.length;
      this.#held.push(Number.isFinite(value) ? value : 0);
    }
    this.#samples += length;
    this.#look(false);
  }

  #look(end: boolean): void {
    const { size } = this.#fft;
    let from = 0;
    const step = (n: number): number => Math.round((n * this.#rate) / LOOKS);
    while (this.#held.length - from >= (end ? 1 : size)) {
      const frame = Float64Array.from(this.#window, (w, i) => w * (this.#held[from + i] ?? 0));
      this.#bands.push(this.#bandsOf(frame));
      from += step(this.#looks + 1) - step(this.#looks);
      this.#looks++;
    }
    this.#held = this.#held.slice(from);
  }

  #bandsOf(frame: Float64Array): number[] {
    this.#fft.forward(frame);
    const { re, im, size } = this.#fft;
    const out = Array.from({ length: COUNT }, () => 0);
    for (let i = 1; i < re.length; i++) {
      const hertz = (i * this.#rate) / size;
      const band = BANDS.findIndex((to) => hertz < to) - 1;
      if (band >= 0) out[band]! += (re[i]! ** 2 + im[i]! ** 2) / size;
    }
    return out;
  }

  /** How much of each of `ARKIT` the mouth does at these times, seconds; once, after all was heard. */
  told(times: readonly number[]): { readonly expressions: Float32Array[]; readonly loudness: number[] } {
    this.#look(true);
    const levels = this.#bands.map((b) => decibels(b.reduce((a, v) => a + v, 0)));
    const loud = levels.toSorted((a, b) => a - b)[Math.floor(LOUD * levels.length)] ?? 0;
    const usual = usualOf(this.#bands, levels, loud);
    const rows = this.#bands.map((bands, i) => {
      const share = clamp((levels[i]! - loud + DEPTH) / DEPTH, 0, 1);
      const row = formOf(bands, usual, loud < -90 ? 0 : share * share);
      row[ARKIT.length] = share;
      return row;
    });
    const when = rows.map((_, i) => i / LOOKS);
    const smooth = steady(rows, when, { slow: [ARKIT.length, ARKIT.length + 1], of: ARKIT.length + 1 });
    // A look tells of its middle.
    const at = times.map(
      (t) => smooth[Math.round((t - LONG / 2) * LOOKS)] ?? smooth[0] ?? new Float32Array(ARKIT.length + 1),
    );
    const said = (t: number): boolean => t <= this.seconds;
    return {
      expressions: at.map((row, i) =>
        said(times[i]!) ? row.slice(0, ARKIT.length) : new Float32Array(ARKIT.length),
      ),
      loudness: at.map((row, i) => (said(times[i]!) ? row[ARKIT.length]! : 0)),
    };
  }
}

/** What is usual of each band where a file is loud, decibels: microphones and voices have slopes of their own. */
function usualOf(bands: readonly (readonly number[])[], levels: readonly number[], loud: number): number[] {
  const heard = bands.filter((_, i) => levels[i]! > loud - NEAR);
  return Array.from({ length: COUNT }, (_, k) =>
    heard.length ? heard.reduce((sum, b) => sum + decibels(b[k]!), 0) / heard.length : 0,
  );
}

const decibels = (energy: number): number => 10 * Math.log10(energy + 1e-12);

/** @param usual of each band, decibels @param loud 0..1 */
function formOf(bands: readonly number[], usual: readonly number[], loud: number): Float32Array {
  const [low = 0, first = 0, middle = 0, second = 0, hissing = 0] = bands.map(
    (b, k) => decibels(b) - usual[k]!,
  );
  const over = (more: number): number => sigmoid(more / SOFT);
  const hiss = over(hissing - Math.max(low, first) - HISS);
  const open = over(first - low);
  const front = over(second - (first + middle) / 2);
  const vowels = { open: open * open, spread: front * (1 - open), round: (1 - front) * (1 - open) };
  const sum = vowels.open + vowels.spread + vowels.round;
  const row = new Float32Array(ARKIT.length + 1);
  for (const name of ['open', 'spread', 'round', 'hiss'] as const) {
    const share = name === 'hiss' ? hiss : ((1 - hiss) * vowels[name]) / sum;
    for (let k = 0; k < ARKIT.length; k++) row[k] = row[k]! + loud * share * forms[name][k]!;
  }
  return row;
}
