/** How work grows, in processor time of this process alone: a busy machine makes it slower, and no larger. */

/** Milliseconds of the processor, the least of a few runs. */
function spent(work: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * How many times as much work `times` as much input takes: about `times` where it grows with the input, and about its square
 * where each part is read again for each.
 */
export function growth(work: (size: number) => unknown, size: number, times: number): number {
  work(size);
  return (
    spent(() => work(size * times), 3) /
    Math.max(
      1,
      spent(() => work(size), 5),
    )
  );
}
