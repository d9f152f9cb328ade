/** What goes on about a moment. */

/**
 * For each frame what its surroundings come to.
 * @param times of the frames, seconds, in order @param around how far on either side, seconds
 */
export function nearby<T, R>(
  values: readonly T[],
  times: readonly number[],
  around: number,
  of: (near: readonly T[], i: number) => R,
): R[] {
  let [from, to] = [0, 0];
  return values.map((_, i) => {
    while (to < values.length && times[to]! <= times[i]! + around) to++;
    while (times[from]! < times[i]! - around) from++;
    return of(values.slice(from, to), i);
  });
}
