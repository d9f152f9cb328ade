/** Pass C: decodes the output and looks with another detector at every frame. */
import type { Hidden } from '../core/image/detail.ts';
import { thumb } from '../core/image/thumb.ts';
import { raise } from '../core/model/fault.ts';
import type { Timeline } from '../core/model/finding.ts';
import type { Plan } from '../core/model/plan.ts';
import type { Detector } from '../core/model/plugin.ts';
import { checkedFrom, hiddenFrom } from '../core/model/policy.ts';
import type { Scope, Verification } from '../core/model/report.ts';
import { checkAbort, type Signal } from '../core/signal.ts';
import { levels } from './2-shots.ts';
import { checkLooks, detect, ENLARGED, looks, sees } from './3-detect.ts';
import { sameRegions, shownAt } from './5-plan.ts';
import { arrived, continued, type Doubt, doubts, knownAt, residuals, split } from './8-verify.ts';
import type { Engines, Looker } from './ports.ts';
import { Queue } from './sight.ts';
import type { Stages } from './stages.ts';

/** What the check of one rendering came to. */
export interface Check {
  readonly verification: Verification;
  readonly doubts: readonly Doubt[];
  /** Sightings too small to be hidden. */
  readonly below: readonly Doubt[];
  readonly seen: Scope['result'];
}
export const UNCHECKED = { doubts: [], below: [], seen: null } as const;

/** The round before: its plan, and the frames in which its check left something open. */
export interface Before {
  readonly plan: Plan;
  readonly left: ReadonlySet<number>;
}

/** One rendering. */
export interface Rendering<B> {
  readonly engines: Pick<Engines<B>, 'open'>;
  readonly looker: Looker;
  readonly plan: Plan;
  readonly before: Before | null;
  readonly hidden: readonly (readonly Hidden[])[];
  readonly timeline: Timeline;
  readonly stage: ReturnType<Stages['clock']>;
  /** What of the doubts stays open after a closer look. */
  confirm(all: readonly Doubt[], detector: Detector): Promise<readonly Doubt[]>;
  readonly signal?: Signal;
}

export async function check<B>(
  { engines, looker, plan, before, hidden, timeline, stage, confirm, signal }: Rendering<B>,
  blob: B,
): Promise<Check> {
  const { plugin: detector } = looker;
  const { policy } = plan;
  const threshold = policy.verify.threshold || detector.scores.check;
  const floor = Math.min(threshold, detector.scores.weak);
  const least = hiddenFrom(policy);
  const single = plan.frames === 1;
  const output = await engines.open(blob, 'the result', signal);
  const all: Doubt[] = [];
  const weak: Doubt[] = [];
  const below: Doubt[] = [];
  let checked = 0;
  let looked = 0;
  // The check has its own floor: what a person sets for the first pass can only lower it.
  const from = checkedFrom(policy);
  const list = single
    ? looks(output.info.turn.shown, detector, from / ENLARGED, ENLARGED)
    : looks(output.info.turn.shown, detector, 2 * from);
  const pending = new Queue<void>(looker.lanes * 2);
  try {
    for await (const frame of output.frames(signal)) {
      checkAbort(signal);
      const { index } = frame;
      if (index >= plan.frames)
        raise({ code: 'verify/unverified', why: 'the result has more frames than the source' });
      all.push(...arrived(index, frame, hidden[index]));
      // The same regions as in the round before, and nothing was left then: the hiding was measured above.
      if (!before || before.left.has(index) || !sameRegions(before.plan, plan, index)) {
        looked++;
        const small = thumb(frame);
        const here = checkLooks(list, detector, index, single);
        const lookPlan = { looks: here, floor, sure: threshold, least };
        await pending.add(
          detect(looker, frame, lookPlan, small, levels(small)).then((seen) => {
            const under = hidden[index].map((h) => h.shape);
            const size = output.info.turn.shown;
            const sized = split(seen, least);
            const outside = doubts(index, sized.large, floor, { under, size, shown: shownAt(plan, index) });
            all.push(...outside.filter((d) => d.score >= threshold));
            weak.push(...outside.filter((d) => d.score < threshold));
            below.push(
              ...doubts(index, sized.small, threshold, { under, size, shown: knownAt(plan, index) }),
            );
          }),
        );
      }
      checked++;
      stage.at(checked, pending.size);
    }
  } finally {
    await pending.drain();
    await output.close();
  }
  stage.end(checked);
  if (checked !== plan.frames)
    return {
      ...UNCHECKED,
      verification: {
        verdict: 'unverified',
        because: `the result has ${checked} frames, the source ${plan.frames}`,
      },
    };
  // Looks end in any order: what is made of them must not depend on it.
  for (const list of [all, weak, below]) list.sort((a, b) => a.frame - b.frame);
  all.push(...continued(all, weak));
  all.sort((a, b) => a.frame - b.frame);
  const open = await confirm(all, detector);
  const found = residuals(open, timeline);
  return {
    doubts: open,
    below,
    seen: {
      by: detector.id,
      every: sees(single ? list : list.slice(0, 1), detector),
      inTurn: sees(list, detector),
    },
    verification: found.length
      ? { verdict: 'residual', checked, by: detector.id, residuals: found }
      : { verdict: 'clean', checked, looked, by: detector.id, accepted: plan.accepted.length },
  };
}
