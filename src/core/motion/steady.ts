/** A film's frames at equal distances, for files that know no other. */
import { median } from '../units.ts';

/** Which of the given frames is nearest to each of those that last `step` seconds. @param times of frames, seconds, ascending */
export function steadyOf(times: readonly number[], step: number): number[] {
  const n = Math.round((times.at(-1)! - times[0]!) / step) + 1;
  let k = 0;
  return Array.from({ length: n }, (_, i) => {
    const t = times[0]! + i * step;
    while (k + 1 < times.length && Math.abs(times[k + 1]! - t) <= Math.abs(times[k]! - t)) k++;
    return k;
  });
}

/** How long a frame mostly lasts, seconds; that of a still is a thirtieth. @param timeline microseconds */
export function stepOf(timeline: readonly number[]): number {
  const steps = timeline.slice(1).map((t, i) => t - timeline[i]!);
  // Clocks of whole milli- and microseconds go round: their mean is what they mean.
  const usual = median(steps);
  if (!usual) return 1 / 30;
  const alike = steps.filter((s) => Math.abs(s - usual) <= 0.1 * usual);
  return alike.reduce((a, b) => a + b, 0) / alike.length / 1e6;
}
