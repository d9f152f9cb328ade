/** Symmetric matrices. */

/**
 * The largest eigenvalue of a small symmetric matrix, and its vector of length 1, by Jacobi's rotations (Golub and Van Loan: "Matrix Computations",
 * 4th ed., 8.5).
 */
export function largestVector(matrix: readonly (readonly number[])[]): { value: number; vector: number[] } {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_, k) => (i === k ? 1 : 0)));
  const largest = Math.max(...a.flat().map(Math.abs));
  for (let sweep = 0; sweep < 50; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const apq = a[p]![q]!;
        off = Math.max(off, Math.abs(apq));
        if (apq === 0) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        for (const row of [...a, ...vectors]) {
          const [x, y] = [row[p]!, row[q]!];
          row[p] = c * x - s * y;
          row[q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * x - s * y;
          a[q]![k] = s * x + c * y;
        }
      }
    if (off <= 1e-15 * largest) break;
  }
  const values = a.map((row, i) => row[i]!);
  const best = values.indexOf(Math.max(...values));
  return { value: values[best]!, vector: vectors.map((row) => row[best]!) };
}
