import type { Timeline } from '../core/finding.ts';

/** Index of the frame shown at a player's time: players count from the file's zero. */
export function frameAt(timeline: Timeline, seconds: number): number {
  const at = seconds * 1e6 + 1000;
  let [low, high] = [0, timeline.length - 1];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (timeline[mid] <= at) low = mid;
    else high = mid - 1;
  }
  return Math.max(0, low);
}
