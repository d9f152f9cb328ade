/** Where a result is shown first: what was hidden should be seen to be hidden. */

import { secondsAt } from '../../bridge/frame-at.ts';
import type { Timeline } from '../../core/model/finding.ts';
import type { Plan } from '../../core/model/plan.ts';

/** Seconds of the frame with the largest thing that is hidden; null where none is. */
export function firstLook(plan: Plan, timeline: Timeline): number | null {
  const keys = plan.decisions.filter((d) => d.verdict.do === 'mask').flatMap((d) => d.finding.keys);
  if (keys.length === 0) return null;
  const area = (k: (typeof keys)[number]) => k.box.width * k.box.height;
  const { frame } = keys.reduce((a, b) => (area(b) > area(a) ? b : a));
  return secondsAt(timeline, frame);
}
