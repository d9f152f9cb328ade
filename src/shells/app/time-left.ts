/** How long a whole job still takes, by the pace of the stages that ran and what the others cost beside them. */
import type { Progress } from '../../core/model/progress.ts';

/** The stages that look at every frame, in order. */
export const STEPS = ['find', 'render', 'verify'] as const;
type Step = (typeof STEPS)[number];

/**
 * Time for one frame, beside finding's. Measured on the drawn clip, on two busy cores without a GPU: hiding took 0.53 of
 * finding's time, the check 0.76.
 */
const COST: Readonly<Record<Step, number>> = { find: 1, render: 0.53, verify: 0.76 };

export const stepOf = (p: Progress | null): Step | null => STEPS.find((s) => s === p?.stage) ?? null;

/** @returns seconds; null while nothing can be said */
export function timeLeft(p: Progress | null): number | null {
  const step = stepOf(p);
  if (!p?.total || step === null || !(p.perSecond > 0)) return null;
  const frame = 1 / p.perSecond;
  const after = STEPS.slice(STEPS.indexOf(step) + 1);
  const later = after.reduce((n, s) => n + (frame * COST[s]) / COST[step], 0);
  return Math.max(0, p.total - p.done) * frame + p.total * later;
}

/** As exactly as one may say it. */
export const rounded = (
  seconds: number,
): { readonly unit: 'few' | 'seconds' | 'minutes'; readonly n: number } =>
  seconds < 10
    ? { unit: 'few', n: 0 }
    : seconds < 60
      ? { unit: 'seconds', n: Math.ceil(seconds / 10) * 10 }
      : { unit: 'minutes', n: Math.ceil(seconds / 60) };
