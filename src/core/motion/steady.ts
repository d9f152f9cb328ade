/** A film's frames at equal distances, for files that know no other. */

/** Seconds a frame, and which of the given ones is nearest to each. */
export interface Steady {
  readonly step: number;
  readonly nearest: readonly number[];
}

/** @param times of frames, seconds, ascending @param step that of the whole film */
export function steadyOf(times: readonly number[], step: number): Steady {
  const n = Math.round((times.at(-1)! - times[0]!) / step) + 1;
  let k = 0;
  const nearest = Array.from({ length: n }, (_, i) => {
    const t = times[0]! + i * step;
    while (k + 1 < times.length && Math.abs(times[k + 1]! - t) <= Math.abs(times[k]! - t)) k++;
    return k;
  });
  return { step, nearest };
}

/** How long a frame mostly lasts, seconds; that of a still is a thirtieth. @param timeline microseconds */
export function stepOf(timeline: readonly number[]): number {
  const steps = timeline
    .slice(1)
    .map((t, i) => t - timeline[i]!)
    .sort((a, b) => a - b);
  // Clocks of whole milli- and microseconds go round: their mean is what they mean.
  const median = steps[Math.floor(steps.length / 2)];
  if (!median) return 1 / 30;
  const alike = steps.filter((s) => Math.abs(s - median) <= 0.1 * median);
  return alike.reduce((a, b) => a + b, 0) / alike.length / 1e6;
}
