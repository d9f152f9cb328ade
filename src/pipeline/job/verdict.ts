/** What the check of one rendering came to. */
import type { Track } from '../../core/model/finding.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { KindScope, Verification } from '../../core/model/report.ts';
import type { Checked } from '../passes/verify.ts';
import { residuals, type Suspect } from '../picture/9-check.ts';
import type { Lane, State } from './state.ts';

/** What the check saw of one kind and cannot be hidden, since it is too small. */
export interface Below {
  readonly lane: Lane;
  readonly suspects: readonly Suspect[];
}

export interface Check {
  readonly verification: Verification;
  /** What stays open after a closer look. */
  readonly suspects: readonly Suspect[];
  /** Tracks of what only the check saw, to be hidden in the next round. */
  readonly missed: readonly Track[];
  readonly below: readonly Below[];
  /** Frames in which somebody is seen where the background of other frames was put in somebody's place. */
  readonly returned: ReadonlySet<number>;
  /** By kind, in the order of the lanes; none where nobody looked. */
  readonly seen: readonly NonNullable<KindScope['result']>[];
}

export const unchecked = (because: string): Check => ({
  verification: { verdict: 'unverified', because },
  suspects: [],
  missed: [],
  below: [],
  returned: new Set(),
  seen: [],
});

export function verdictOf(
  open: readonly Suspect[],
  { checked, looked, lanes }: Checked,
  plan: Plan,
  { timeline }: State,
): Verification {
  const found = residuals(open, timeline);
  const by = lanes.map((l) => l.seen.by);
  return found.length
    ? { verdict: 'residual', checked, by, residuals: found }
    : { verdict: 'clean', checked, looked, by, accepted: plan.accepted.length };
}
