/** Who tells what is left of those who are hidden, and what they tell. */
import type { KindId } from '../../core/model/kind.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Segmenter } from '../../core/model/plugin.ts';
import type { EngineNote, Left } from '../../core/model/report.ts';
import type { Applied } from '../passes/apply.ts';
import { leftOf } from '../passes/witness.ts';
import type { ModelRunner } from '../ports.ts';
import type { Ending } from './ending.ts';
import { pickRegionModel } from './pick.ts';

/** What witnesses told, and who they were. */
export interface Told {
  readonly left: readonly Left[];
  readonly notes: readonly EngineNote[];
}

/** Nothing where nobody of a kind that has a witness is hidden, or it is not here. Where the background is hidden too, only those are open who are shown. */
export async function leftIn<B>(
  job: Ending<B>,
  plan: Plan,
  { hidden }: Pick<Applied<B>, 'hidden'>,
): Promise<Told> {
  const { engines, plugins, state, policy, stages, context } = job;
  const witnesses = new Map<KindId, ModelRunner<Segmenter>>();
  if (policy.background === null)
    for (const { kind } of state.lanes) {
      const isHidden = plan.decisions.some((d) => d.verdict.do === 'mask' && d.finding.subject === kind.id);
      const witness = isHidden && (await pickRegionModel(engines, kind.id, plugins.segmenters ?? []));
      if (witness) witnesses.set(kind.id, witness);
    }
  if (witnesses.size === 0) return { left: [], notes: [] };
  const clock = stages.clock('verify', context.onProgress, plan.frames);
  const left = await leftOf({
    source: state.source,
    plan,
    kinds: plugins.kinds,
    hidden,
    witnesses,
    timeline: state.timeline,
    tell: (frames) => clock.at(frames, 0),
    signal: context.signal,
  });
  clock.end(plan.frames);
  return { left, notes: [...witnesses.values()].map((r) => r.note) };
}
