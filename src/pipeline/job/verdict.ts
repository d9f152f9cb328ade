/** What the check of one rendering came to. */
import type { Track } from '../../core/model/finding.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Scope, Verification } from '../../core/model/report.ts';
import type { Checked } from '../passes/verify.ts';
import { type Doubt, residuals } from '../picture/9-check.ts';
import type { State } from './state.ts';

export interface Check {
  readonly verification: Verification;
  /** What stays open after a closer look. */
  readonly doubts: readonly Doubt[];
  /** Tracks of what only the check saw, to be hidden in the next round. */
  readonly missed: readonly Track[];
  /** Sightings too small to be hidden. */
  readonly below: readonly Doubt[];
  readonly seen: Scope['result'];
}

export const unchecked = (because: string): Check => ({
  verification: { verdict: 'unverified', because },
  doubts: [],
  missed: [],
  below: [],
  seen: null,
});

export function verdictOf(
  open: readonly Doubt[],
  { checked, looked, seen }: Checked,
  plan: Plan,
  { timeline }: State,
): Verification {
  const found = residuals(open, timeline);
  return found.length
    ? { verdict: 'residual', checked, by: seen.by, residuals: found }
    : { verdict: 'clean', checked, looked, by: seen.by, accepted: plan.accepted.length };
}
