/** Takes the trembling out of a movement that is known to its end: by a bell over what is before and after, so that nothing comes late. */

/** Standard deviation of the bell, seconds: of heads and eyes, and of faces, whose lids and lips are swift. */
const SLOW = 0.07;
const SWIFT = 0.022;
/** How far the bell reaches. */
const REACH = 3;

/**
 * @param rows values that may be added up, one row a frame
 * @param times of frames, seconds
 * @param spans how many values there are, and from where to where they are slow ones
 */
export function steady(
  rows: readonly Float32Array[],
  times: readonly number[],
  { slow: [from, to], of }: { readonly slow: readonly [number, number]; readonly of: number },
): Float32Array[] {
  return rows.map((_, i) => {
    const out = new Float32Array(of);
    const sums = { slow: 0, swift: 0 };
    const add = (n: number): boolean => {
      const far = Math.abs(times[n]! - times[i]!);
      if (far > REACH * SLOW) return false;
      const slow = Math.exp(-0.5 * (far / SLOW) ** 2);
      const swift = Math.exp(-0.5 * (far / SWIFT) ** 2);
      sums.slow += slow;
      sums.swift += swift;
      const row = rows[n]!;
      for (let k = 0; k < of; k++) out[k] = out[k]! + (k >= from && k < to ? slow : swift) * row[k]!;
      return true;
    };
    for (let n = i; n >= 0 && add(n); n--);
    for (let n = i + 1; n < rows.length && add(n); n++);
    for (let k = 0; k < of; k++) out[k] = out[k]! / (k >= from && k < to ? sums.slow : sums.swift);
    return out;
  });
}
