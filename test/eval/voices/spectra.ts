/** What attackers look at: 20 cepstra of a mel scale every 10 ms with how they change, of frames that speak. */
import { Fft } from '../../../src/core/sound/fft.ts';

const RATE = 16_000;
const [WINDOW, HOP, SIZE] = [400, 160, 512];
const [BANDS, CEPSTRA] = [30, 20];
const [LOW, HIGH] = [60, 7600];
/** Share of frames, the softest, that do not speak. */
const SOFT = 0.3;
/** Added to every band: what is softer is not told apart. */
const FLOOR = 1e-7;

const mel = (hertz: number): number => 1127 * Math.log(1 + hertz / 700);
const bins = Array.from({ length: BANDS + 2 }, (_, i) => {
  const at = mel(LOW) + ((mel(HIGH) - mel(LOW)) * i) / (BANDS + 1);
  return Math.floor(((SIZE + 1) * 700 * (Math.exp(at / 1127) - 1)) / RATE);
});
const cosines = Array.from({ length: CEPSTRA }, (_, k) =>
  Float64Array.from(
    { length: BANDS },
    (_, i) => Math.cos((Math.PI * k * (i + 0.5)) / BANDS) * Math.sqrt((k ? 2 : 1) / BANDS),
  ),
);

/** @param samples at 16 kHz @returns 40 numbers a frame */
export function spectra(samples: Float32Array): Float64Array[] {
  const fft = new Fft(SIZE);
  const frame = new Float64Array(WINDOW);
  const cepstra: Float64Array[] = [];
  for (let from = 0; from + WINDOW <= samples.length; from += HOP) {
    for (let i = 0; i < WINDOW; i++) {
      const before = from + i ? samples[from + i - 1]! : 0;
      frame[i] =
        (samples[from + i]! - 0.97 * before) * (0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (WINDOW - 1)));
    }
    fft.forward(frame);
    const bands = new Float64Array(BANDS);
    for (let b = 0; b < BANDS; b++) {
      const [l, c, r] = [bins[b]!, bins[b + 1]!, bins[b + 2]!];
      let sum = FLOOR;
      for (let i = l; i < r; i++) {
        const weight = i < c ? (i - l) / (c - l) : (r - i) / (r - c);
        sum += weight * (fft.re[i]! ** 2 + fft.im[i]! ** 2);
      }
      bands[b] = Math.log(sum);
    }
    cepstra.push(Float64Array.from(cosines, (row) => row.reduce((s, v, i) => s + v * bands[i]!, 0)));
  }
  const loud = Float64Array.from(cepstra, (c) => c[0]!).sort();
  const least = loud[Math.floor(SOFT * loud.length)]!;
  const at = (t: number): Float64Array => cepstra[Math.max(0, Math.min(cepstra.length - 1, t))]!;
  return cepstra.flatMap((c, t) => {
    if (!(c[0]! > least)) return [];
    const out = new Float64Array(2 * CEPSTRA);
    out.set(c);
    for (let i = 0; i < CEPSTRA; i++)
      out[CEPSTRA + i] = (2 * (at(t + 2)[i]! - at(t - 2)[i]!) + at(t + 1)[i]! - at(t - 1)[i]!) / 10;
    return [out];
  });
}
