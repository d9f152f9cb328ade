/** Frames given the correlations of another voice: whitened by their own, coloured by its. */

/** A symmetric matrix, row by row. */
export type Square = Float64Array;

/** Covariance of frames, with `ridge` on its diagonal; the ridge alone where there is nothing. */
export function covariance(frames: readonly ArrayLike<number>[], size: number, ridge: number): Square {
  const mean = new Float64Array(size);
  for (const f of frames) for (let i = 0; i < size; i++) mean[i] = mean[i]! + f[i]! / frames.length;
  const out = new Float64Array(size * size);
  for (const f of frames)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        out[i * size + j] =
          out[i * size + j]! + ((f[i]! - mean[i]!) * (f[j]! - mean[j]!)) / Math.max(1, frames.length - 1);
  for (let i = 0; i < size; i++) out[i * size + i] = out[i * size + i]! + ridge;
  return out;
}

/** A symmetric positive matrix to a power. Jacobi's method. */
export function power(matrix: Square, exponent: number): Square {
  const n = Math.round(Math.sqrt(matrix.length));
  const a = matrix.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += a[p * n + q]! ** 2;
    if (off < 1e-20) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  }
  const values = Float64Array.from({ length: n }, (_, i) => Math.max(1e-12, a[i * n + i]!) ** exponent);
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += v[i * n + k]! * values[k]! * v[j * n + k]!;
      out[i * n + j] = sum;
    }
  return out;
}

function rotate(a: Square, v: Square, n: number, p: number, q: number): void {
  const apq = a[p * n + q]!;
  if (Math.abs(apq) < 1e-15) return;
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const [x, y] = [a[k * n + p]!, a[k * n + q]!];
    a[k * n + p] = c * x - s * y;
    a[k * n + q] = s * x + c * y;
  }
  for (let k = 0; k < n; k++) {
    const [x, y] = [a[p * n + k]!, a[q * n + k]!];
    a[p * n + k] = c * x - s * y;
    a[q * n + k] = s * x + c * y;
    const [z, w] = [v[k * n + p]!, v[k * n + q]!];
    v[k * n + p] = c * z - s * w;
    v[k * n + q] = s * z + c * w;
  }
}

/** The product of two of one size. */
export function times(a: Square, b: Square): Square {
  const n = Math.round(Math.sqrt(a.length));
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[i * n + k]! * b[k * n + j]!;
      out[i * n + j] = sum;
    }
  return out;
}
