/** Linear algebra for attackers: symmetric matrices as rows. */
export type Rows = Float64Array[];

export const rows = (n: number, m: number): Rows => Array.from({ length: n }, () => new Float64Array(m));

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Eigenvectors as rows, by falling eigenvalue: Householder's tridiagonal form, then QL with implicit shifts. */
export function eigen(matrix: Rows): { values: number[]; vectors: Rows } {
  const n = matrix.length;
  const z = matrix.map((r) => r.slice());
  const d = new Float64Array(n);
  const e = new Float64Array(n);
  tridiagonal(z, d, e);
  iterate(z, d, e);
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => d[j]! - d[i]!);
  return {
    values: order.map((i) => d[i]!),
    vectors: order.map((i) => z[i]!),
  };
}

/** @param z becomes the transformation, its rows what the columns would be */
function tridiagonal(z: Rows, d: Float64Array, e: Float64Array): void {
  const n = z.length;
  const reflections: { v: Float64Array; h: number }[] = [];
  for (let k = n - 1; k > 1; k--) {
    const row = z[k]!;
    const v = row.slice(0, k);
    const last = v[k - 1]!;
    const length = Math.sqrt(dot(v, v));
    if (length === 0) continue;
    const g = last > 0 ? -length : length;
    v[k - 1] = last - g;
    const h = dot(v, v) / 2;
    if (h === 0) continue;
    // A <- P A P with P = 1 - v v' / h.
    const p = new Float64Array(k);
    for (let i = 0; i < k; i++) p[i] = dot(v, z[i]!) / h;
    const f = dot(p, v) / (2 * h);
    for (let i = 0; i < k; i++) p[i] = p[i]! - f * v[i]!;
    for (let i = 0; i < k; i++) {
      const r = z[i]!;
      const [a, b] = [v[i]!, p[i]!];
      for (let j = 0; j < k; j++) r[j] = r[j]! - a * p[j]! - b * v[j]!;
    }
    row.fill(0, 0, k);
    row[k - 1] = g;
    reflections.push({ v, h });
  }
  for (let i = 0; i < n; i++) {
    d[i] = z[i]![i]!;
    e[i] = i ? z[i]![i - 1]! : 0;
  }
  for (let i = 0; i < n; i++) {
    z[i]!.fill(0);
    z[i]![i] = 1;
  }
  // The product of all reflections, last first; rows of z are columns of it.
  for (const { v, h } of reflections.reverse())
    for (const row of z) {
      const s = dot(v, row) / h;
      if (s !== 0) for (let i = 0; i < v.length; i++) row[i] = row[i]! - s * v[i]!;
    }
}

function iterate(z: Rows, d: Float64Array, e: Float64Array): void {
  const n = d.length;
  e.copyWithin(0, 1);
  e[n - 1] = 0;
  for (let l = 0; l < n; l++)
    for (let round = 0; round < 60; round++) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]!) > 1e-15 * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
      if (m === l) break;
      let g = (d[l + 1]! - d[l]!) / (2 * e[l]!);
      let r = Math.hypot(g, 1);
      g = d[m]! - d[l]! + e[l]! / (g + (g < 0 ? -r : r));
      let [s, c, p] = [1, 1, 0];
      for (let i = m - 1; i >= l; i--) {
        const f = s * e[i]!;
        const b = c * e[i]!;
        r = Math.hypot(f, g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1] = d[i + 1]! - p;
          break;
        }
        [s, c] = [f / r, g / r];
        g = d[i + 1]! - p;
        r = (d[i]! - g) * s + 2 * c * b;
        p = s * r;
        d[i + 1] = g + p;
        g = c * r - b;
        const [x, y] = [z[i]!, z[i + 1]!];
        for (let k = 0; k < n; k++) {
          const t = y[k]!;
          y[k] = s * x[k]! + c * t;
          x[k] = c * x[k]! - s * t;
        }
      }
      if (r === 0) continue;
      d[l] = d[l]! - p;
      e[l] = g;
      e[m] = 0;
    }
}
