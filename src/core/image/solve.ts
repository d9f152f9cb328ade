/** Small systems of linear equations. */

/**
 * Solves a symmetric positive definite system (Cholesky); null where it is none.
 * @param sums `n` x `n`, row by row, of which the lower half is read
 */
export function solved(sums: Float64Array, side: Float64Array, n: number): Float64Array | null {
  const low = new Float64Array(n * n);
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, sums[i * n + i]!);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = sums[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= low[i * n + k]! * low[j * n + k]!;
      if (i !== j) low[i * n + j] = sum / low[j * n + j]!;
      else if (!(sum > 1e-12 * largest)) return null;
      else low[i * n + i] = Math.sqrt(sum);
    }
  const out = Float64Array.from(side);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) out[i]! -= low[i * n + k]! * out[k]!;
    out[i]! /= low[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) out[i]! -= low[k * n + i]! * out[k]!;
    out[i]! /= low[i * n + i]!;
  }
  return out;
}
