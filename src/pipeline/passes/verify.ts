/** Pass C: decodes the output and looks with another detector at every frame. */
import type { Hidden } from '../../core/image/detail.ts';
import { levels, shadows, thumb } from '../../core/image/thumb.ts';
import type { Kinds } from '../../core/model/kind.ts';
import type { Plan } from '../../core/model/plan.ts';
import { checkedFrom, hiddenFrom } from '../../core/model/policy.ts';
import type { Scope } from '../../core/model/report.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import { sameRegions } from '../../core/space/region.ts';
import { placesOf, regionsOf, shownOf } from '../picture/6-plan.ts';
import { arrived, continued, type Doubt, doubts, split } from '../picture/9-check.ts';
import { detect } from '../picture/look/detect.ts';
import { Queue } from '../picture/look/queue.ts';
import { checkLooks, ENLARGED, looks, sees } from '../picture/look/tiles.ts';
import type { Looker, Source } from '../ports.ts';

/** What the check of one rendering saw. */
export interface Checked {
  /** Frames whose hiding was measured, and those that the detector looked at. */
  readonly checked: number;
  readonly looked: number;
  readonly doubts: readonly Doubt[];
  /** Sightings too small to be hidden. */
  readonly below: readonly Doubt[];
  readonly seen: NonNullable<Scope['result']>;
}

/** The round before: its plan, and the frames in which its check left something open. */
export interface Before {
  readonly plan: Plan;
  readonly left: ReadonlySet<number>;
}

/** One rendering. */
export interface Rendering {
  /** The result, opened anew; closed by whom it belongs to. */
  readonly output: Source;
  readonly looker: Looker;
  readonly plan: Plan;
  readonly kinds: Kinds;
  readonly before: Before | null;
  readonly hidden: readonly (readonly Hidden[])[];
  tell(frames: number, queued: number): void;
  readonly signal?: Signal;
}

/** Why a rendering could not be checked. */
export interface Unchecked {
  readonly because: string;
}

/** A result that has other frames than the plan is not checked: what was measured is not what was written. */
export async function verify(r: Rendering): Promise<Checked | Unchecked> {
  const { output, looker, plan, hidden, signal } = r;
  const { plugin: detector } = looker;
  const { policy } = plan;
  const threshold = policy.verify.threshold || detector.scores.check;
  const floor = Math.min(threshold, detector.scores.weak);
  const least = hiddenFrom(policy);
  const single = plan.frames === 1;
  const size = output.info.turn.shown;
  const again = changedSince(r);
  const [shownIn, knownIn] = [shownOf(plan), placesOf(plan)];
  const all: Doubt[] = [];
  const weak: Doubt[] = [];
  const below: Doubt[] = [];
  let checked = 0;
  let looked = 0;
  // The check has its own floor: what a person sets for the first pass can only lower it.
  const from = checkedFrom(policy);
  const list = single ? looks(size, detector, from / ENLARGED, ENLARGED) : looks(size, detector, 2 * from);
  const pending = new Queue<void>(looker.lanes * 2);
  try {
    for await (const frame of output.frames(signal)) {
      checkAbort(signal);
      const { index } = frame;
      if (index >= plan.frames) return { because: 'the result has more frames than the source' };
      all.push(...arrived(index, frame, hidden[index]));
      // Where nothing changed and nothing was left, the hiding was measured above.
      if (again(index)) {
        looked++;
        const small = thumb(frame);
        const here = checkLooks(list, detector, index, single, () => shadows(small));
        const lookPlan = { looks: here, floor, sure: threshold, least };
        await pending.add(
          detect(looker, frame, lookPlan, small, levels(small)).then((seen) => {
            const under = hidden[index].map((h) => h.shape);
            const sized = split(seen, least);
            const outside = doubts(index, sized.large, floor, { under, size, shown: shownIn(index) });
            all.push(...outside.filter((d) => d.score >= threshold));
            weak.push(...outside.filter((d) => d.score < threshold));
            below.push(...doubts(index, sized.small, threshold, { under, size, shown: knownIn(index) }));
          }),
        );
      }
      checked++;
      r.tell(checked, pending.size);
    }
  } finally {
    await pending.drain();
  }
  if (checked !== plan.frames)
    return { because: `the result has ${checked} frames, the source ${plan.frames}` };
  // Looks end in any order: what is made of them must not depend on it.
  for (const list of [all, weak, below]) list.sort((a, b) => a.frame - b.frame);
  all.push(...continued(all, weak));
  all.sort((a, b) => a.frame - b.frame);
  const every = sees(single ? list : list.slice(0, 1), detector);
  return {
    checked,
    looked,
    doubts: all,
    below,
    seen: { by: detector.id, every, inTurn: sees(list, detector) },
  };
}

/** In which frames other regions are hidden than in the round before, or something was left then: in the first round, in all. */
function changedSince({ plan, before, kinds }: Rendering): (frame: number) => boolean {
  if (!before) return () => true;
  const [then, now] = [regionsOf(before.plan, kinds), regionsOf(plan, kinds)];
  return (frame) => before.left.has(frame) || !sameRegions(then(frame), now(frame));
}
