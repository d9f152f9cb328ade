/** How well words are understood, as told from loudness in bands over 0.4 s beside the original's (after Taal et al. 2011, STOI). */
import { Fft } from '../../../src/core/sound/fft.ts';
import { Resampler } from '../../../src/core/sound/resample.ts';

const RATE = 10_000;
const WINDOW = 256;
const HOP = 128;
const BANDS = 15;
const FRAMES = 30;
/** Frames so far below the loudest say nothing, dB; and what a band may be off at most. */
const RANGE = 40;
const CLIP = 1 + 10 ** (15 / 20);

function bandsOf(samples: Float32Array, rate: number): { bands: Float64Array[]; energy: number[] } {
  const at = new Resampler(rate, RATE);
  const x = at.push(samples);
  const fft = new Fft(512);
  const frame = new Float64Array(WINDOW);
  const bands: Float64Array[] = [];
  const energy: number[] = [];
  for (let from = 0; from + WINDOW <= x.length; from += HOP) {
    for (let i = 0; i < WINDOW; i++)
      frame[i] = x[from + i]! * Math.sin((Math.PI * (i + 1)) / (WINDOW + 1)) ** 2;
    fft.forward(frame);
    const out = new Float64Array(BANDS);
    let sum = 0;
    for (let i = 0; i <= 256; i++) {
      const p = fft.re[i]! ** 2 + fft.im[i]! ** 2;
      sum += p;
      const band = Math.round(3 * Math.log2(Math.max(1, (i * RATE) / 512) / 150));
      if (band >= 0 && band < BANDS) out[band] = out[band]! + p;
    }
    bands.push(out.map(Math.sqrt));
    energy.push(sum);
  }
  return { bands, energy };
}

/** 0..1; both at `rate`, aligned. */
export function stoi(was: Float32Array, is: Float32Array, rate: number): number {
  const a = bandsOf(was, rate);
  const b = bandsOf(is, rate);
  const loudest = Math.max(...a.energy);
  const kept = a.energy.flatMap((e, i) =>
    e > loudest * 10 ** (-RANGE / 10) && i < b.bands.length ? [i] : [],
  );
  let [sum, count] = [0, 0];
  for (let m = FRAMES; m <= kept.length; m++) {
    for (let band = 0; band < BANDS; band++) {
      const places = kept.slice(m - FRAMES, m);
      const x = places.map((i) => a.bands[i]![band]!);
      const y = places.map((i) => b.bands[i]![band]!);
      const gain = Math.sqrt(x.reduce((s, v) => s + v * v, 0) / (y.reduce((s, v) => s + v * v, 0) + 1e-18));
      const clipped = y.map((v, i) => Math.min(v * gain, x[i]! * CLIP));
      sum += correlation(x, clipped);
      count++;
    }
  }
  return count ? sum / count : 0;
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const [p, q] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [i, v] of x.entries()) {
    xy += (v - p) * (y[i]! - q);
    xx += (v - p) ** 2;
    yy += (y[i]! - q) ** 2;
  }
  return xy / Math.sqrt(xx * yy + 1e-30);
}
const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length;
