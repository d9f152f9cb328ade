/** Classes of sound: mixtures of Gaussians without correlation, and the mean of each as one voice says it. */

/** Weights, and means and variances row by row. */
export interface Mixture {
  readonly classes: number;
  readonly size: number;
  readonly weights: Float32Array;
  readonly means: Float32Array;
  readonly variances: Float32Array;
}

/** Asks a mixture how much each class takes part in a frame. */
export class Classes {
  readonly of: Mixture;
  readonly #constant: Float64Array;
  readonly #inverse: Float64Array;
  readonly #scaled: Float64Array;

  constructor(of: Mixture) {
    this.of = of;
    const { classes, size, weights, means, variances } = of;
    this.#inverse = Float64Array.from(variances, (v) => 1 / v);
    this.#scaled = Float64Array.from(means, (m, i) => m / variances[i]!);
    this.#constant = Float64Array.from({ length: classes }, (_, k) => {
      let sum = 0;
      for (let i = k * size; i < (k + 1) * size; i++)
        sum += Math.log(variances[i]!) + (means[i]! * means[i]!) / variances[i]!;
      return Math.log(weights[k]!) - sum / 2;
    });
  }

  /** @param frame at least `size` numbers @param into a share for each class; they come to 1 @returns the log likelihood, up to a constant */
  shares(frame: ArrayLike<number>, into: Float64Array): number {
    const { classes, size } = this.of;
    const [constant, scaled, inverse] = [this.#constant, this.#scaled, this.#inverse];
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0, at = 0; k < classes; k++) {
      let [linear, square] = [constant[k]!, 0];
      for (let i = 0; i < size; i++, at++) {
        const x = frame[i]!;
        linear += x * scaled[at]!;
        square += x * x * inverse[at]!;
      }
      const sum = linear - square / 2;
      into[k] = sum;
      if (sum > most) most = sum;
    }
    let all = 0;
    for (let k = 0; k < classes; k++) {
      into[k] = Math.exp(into[k]! - most);
      all += into[k]!;
    }
    for (let k = 0; k < classes; k++) into[k] = into[k]! / all;
    return most + Math.log(all);
  }

  /** Means of classes as these frames say them, by MAP. @param relevance frames that the mixture's own mean is worth */
  means(frames: Iterable<ArrayLike<number>>, relevance: number): Float32Array {
    const { classes, size, means } = this.of;
    const sums = Float64Array.from(means, (m) => relevance * m);
    const counts = new Float64Array(classes).fill(relevance);
    const shares = new Float64Array(classes);
    for (const frame of frames) {
      this.shares(frame, shares);
      for (let k = 0; k < classes; k++) {
        const share = shares[k]!;
        if (share < 1e-6) continue;
        counts[k] = counts[k]! + share;
        for (let i = 0; i < size; i++) sums[k * size + i] = sums[k * size + i]! + share * frame[i]!;
      }
    }
    return Float32Array.from(sums, (sum, i) => sum / counts[Math.floor(i / size)]!);
  }
}

/** Adds to `into` the rows of a table, each by its share. */
export function blend(shares: Float64Array, table: ArrayLike<number>, into: Float64Array): void {
  const size = into.length;
  for (let k = 0; k < shares.length; k++) {
    const share = shares[k]!;
    if (share < 1e-6) continue;
    for (let i = 0; i < size; i++) into[i] = into[i]! + share * table[k * size + i]!;
  }
}
