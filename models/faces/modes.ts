/** Ways in which faces differ most, by principal components. */

/**
 * Each by one standard deviation, the strongest first; by power iteration on what two of them have in common, for there are fewer faces than values.
 * @param offsets from the mean, one a face
 */
export function modesOf(offsets: readonly Float32Array[], count: number): Float32Array[] {
  const n = offsets.length;
  const products = offsets.map((a) => offsets.map((b) => a.reduce((sum, v, i) => sum + v * b[i]!, 0) / n));
  return Array.from({ length: count }, (_, k) => {
    let vector = offsets.map((_, i) => 1 + ((i * (k + 3)) % 7));
    let value = 0;
    for (let step = 0; step < 300; step++) {
      const next = products.map((row) => row.reduce((sum, v, i) => sum + v * vector[i]!, 0));
      value = Math.hypot(...next);
      vector = next.map((v) => v / value);
    }
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) products[i]![j] = products[i]![j]! - value * vector[i]! * vector[j]!;
    // A face's share of the mode times the faces; its length is the square root of n times the variance.
    return Float32Array.from(
      offsets[0]!,
      (_, at) => offsets.reduce((sum, o, i) => sum + vector[i]! * o[at]!, 0) / Math.sqrt(n),
    );
  });
}
