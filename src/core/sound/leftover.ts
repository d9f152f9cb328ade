/** What of a piece of sound is not what was laid over it. */
import { energy } from './envelope.ts';

/** Samples before and behind by which what was laid over may have moved, or turned. */
const REACH = 2;
const TAPS = 2 * REACH + 1;
/** Of what was laid over: keeps a tone, of which two shifts say all, from being divided by nothing. */
const RIDGE = 1e-6;

/** @param is the piece @param laid from `REACH` samples before the piece to as many behind it */
export function leftover(is: Float64Array, laid: Float64Array): Float64Array {
  const shifts = Array.from({ length: TAPS }, (_, k) => laid.subarray(k, k + is.length));
  const most = Math.max(...shifts.map(energy));
  if (most === 0) return is.slice();
  const matrix = shifts.map((a, i) => [
    ...shifts.map((b, k) => product(a, b) + (i === k ? RIDGE * most : 0)),
    product(a, is),
  ]);
  const weights = solved(matrix);
  return is.map((v, i) => v - weights.reduce((sum, w, k) => sum + w * shifts[k]![i]!, 0));
}

/** How much wider than a piece is what is laid over it, at each end. */
export const LAID_AROUND = REACH;

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Gauss and Jordan, with the greatest pivot; each row ends with its right side. */
function solved(rows: number[][]): number[] {
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    let best = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[best]![c]!)) best = r;
    [rows[c], rows[best]] = [rows[best]!, rows[c]!];
    const pivot = rows[c]!;
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / pivot[c]!;
      for (let k = c; k <= n; k++) rows[r]![k] = rows[r]![k]! - factor * pivot[k]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
