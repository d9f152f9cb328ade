/** The first of 0 .. n for which `past` holds; where it holds for one, it holds for all that follow. */
export function bisect(n: number, past: (i: number) => boolean): number {
  let [lo, hi] = [0, n];
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (past(mid)) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}
