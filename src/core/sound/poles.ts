/** Linear prediction: a frame's resonances as poles of a filter. */

/** Added to the power of a frame, as a share of it: no pole lies on the circle. */
const FLOOR = 1e-5;

/** Predictor 1, a1, .. of a frame, by Levinson and Durbin; null where there is nothing to predict. */
export function predictor(frame: Float64Array, order: number): Float64Array | null {
  const power = new Float64Array(order + 1);
  for (let lag = 0; lag <= order; lag++) {
    let sum = 0;
    for (let i = lag; i < frame.length; i++) sum += frame[i]! * frame[i - lag]!;
    power[lag] = sum;
  }
  if (!(power[0]! > 1e-9)) return null;
  const a = new Float64Array(order + 1);
  a[0] = 1;
  let error = power[0]! * (1 + FLOOR);
  for (let i = 1; i <= order; i++) {
    let sum = power[i]!;
    for (let j = 1; j < i; j++) sum += a[j]! * power[i - j]!;
    const k = -sum / error;
    for (let j = 1; j <= i >> 1; j++) {
      const [x, y] = [a[j]!, a[i - j]!];
      a[j] = x + k * y;
      a[i - j] = y + k * x;
    }
    a[i] = k;
    error *= 1 - k * k;
    if (!(error > 0)) return null;
  }
  return a;
}

/** Complex numbers. */
export interface Roots {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Where a search for so many roots begins. */
export const begun = (n: number): Roots => ({
  re: Float64Array.from({ length: n }, (_, i) => 0.9 * Math.cos((2 * Math.PI * (i + 0.3)) / n)),
  im: Float64Array.from({ length: n }, (_, i) => 0.9 * Math.sin((2 * Math.PI * (i + 0.3)) / n)),
});

/** Steps of the search at most, and how near is near enough. */
const STEPS = 40;
const NEAR = 1e-9;

/**
 * Moves roots to those of a polynomial, highest power first, by Aberth's method.
 * @returns whether they were found
 */
export function find(polynomial: Float64Array, { re, im }: Roots): boolean {
  const n = re.length;
  for (let step = 0; step < STEPS; step++) {
    let most = 0;
    for (let i = 0; i < n; i++) {
      const [x, y] = [re[i]!, im[i]!];
      // The polynomial and its derivative at once.
      let [pr, pi, dr, di] = [polynomial[0]!, 0, 0, 0];
      for (let k = 1; k <= n; k++) {
        [dr, di] = [dr * x - di * y + pr, dr * y + di * x + pi];
        [pr, pi] = [pr * x - pi * y + polynomial[k]!, pr * y + pi * x];
      }
      const value = pr * pr + pi * pi;
      if (value === 0) continue;
      // derivative / polynomial, less what the other roots make of it
      let qr = (dr * pr + di * pi) / value;
      let qi = (di * pr - dr * pi) / value;
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        const [u, v] = [x - re[j]!, y - im[j]!];
        const d = u * u + v * v || 1e-18;
        qr -= u / d;
        qi += v / d;
      }
      const q = qr * qr + qi * qi;
      if (!(q > 0)) continue;
      re[i] = x - qr / q;
      im[i] = y + qi / q;
      most = Math.max(most, 1 / q);
    }
    if (most < NEAR) return true;
  }
  return false;
}

/** The polynomial of roots, highest power first; they come in conjugate pairs. */
export function polynomialOf({ re, im }: Roots): Float64Array {
  const n = re.length;
  const a = new Float64Array(n + 1);
  const b = new Float64Array(n + 1);
  a[0] = 1;
  for (let i = 0; i < n; i++)
    for (let k = i + 1; k > 0; k--) {
      const [x, y] = [a[k - 1]!, b[k - 1]!];
      a[k] = a[k]! - (re[i]! * x - im[i]! * y);
      b[k] = b[k]! - (re[i]! * y + im[i]! * x);
    }
  return a;
}
