import { itemAt } from '../core/list.ts';
import type { Timeline } from '../core/model/finding.ts';

/** Index of the frame shown at a player's time: players count from the file's zero. */
export function frameAt(timeline: Timeline, seconds: number): number {
  const at = seconds * 1e6 + 1000;
  let [low, high] = [0, timeline.length - 1];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (timeline[mid]! <= at) low = mid;
    else high = mid - 1;
  }
  return Math.max(0, low);
}

/** A player's time at which a frame is shown, a little behind its beginning so that rounding does not matter. */
export function secondsAt(timeline: Timeline, frame: number): number {
  const i = Math.min(timeline.length - 1, Math.max(0, frame));
  const at = itemAt(timeline, i);
  const last = at - (timeline[i - 1] ?? at - 2000);
  const long = (timeline[i + 1] ?? at + last) - at;
  return Math.max(0, at + Math.min(1000, long / 2)) / 1e6;
}
