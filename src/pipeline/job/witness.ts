/** Who tells what is left of those who are hidden, and what they tell. */
import { itemAt } from '../../core/list.ts';
import { type Track, trackId } from '../../core/model/finding.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Left } from '../../core/model/measures.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Segmenter } from '../../core/model/plugin.ts';
import type { EngineNote } from '../../core/model/report.ts';
import { score } from '../../core/units.ts';
import type { Applied } from '../passes/apply.ts';
import { type Testimony, testimonyOf } from '../passes/witness.ts';
import type { ModelRunner } from '../ports.ts';
import type { Ending } from './ending.ts';
import { pickRegionModel } from './pick.ts';
import { type State, tracksOf } from './state.ts';

/** What witnesses told, and who they were. */
export interface Told extends Testimony {
  readonly notes: readonly EngineNote[];
}
export const NOTHING_TOLD: Told = { left: [], open: new Map(), bare: [], notes: [] };

/** Nothing where nobody of a kind that has a witness is hidden, or it is not here. Where the background is hidden too, only those are open who are shown. */
export async function testify<B>(
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
  if (witnesses.size === 0) return NOTHING_TOLD;
  const clock = stages.clock('verify', context.onProgress, plan.frames);
  const told = await testimonyOf({
    source: state.source,
    name: job.name,
    plan,
    kinds: plugins.kinds,
    hidden,
    witnesses,
    timeline: state.timeline,
    tell: (frames) => clock.at(frames, 0),
    signal: context.signal,
  });
  clock.end(plan.frames);
  return { ...told, notes: [...witnesses.values()].map((r) => r.note) };
}

/** What is bare of those who are open, as tracks to be hidden in the next round. */
export function tracksOfBare(bare: Testimony['bare'], { tracks, shots }: State): Track[] {
  const known = new Map<KindId, number>();
  return bare.map(({ subject, partOf, keys, by, largest }) => {
    const n = known.get(subject) ?? tracksOf({ tracks }, { id: subject }).length;
    known.set(subject, n + 1);
    const { frame } = itemAt(keys, 0);
    return {
      kind: 'track',
      id: trackId(subject, n + 1),
      subject,
      partOf,
      shot: shots.findLastIndex((s) => s.from <= frame),
      keys,
      // Outlines left it bare.
      form: 'box',
      evidence: { by: [by], best: score(0), seen: keys.length, largest, gaps: [] },
    };
  });
}

/** What is left, with what was open in rounds before and is not any more. */
export const leftOf = ({ left, open }: Told, { mended }: State): Left[] =>
  left.map((l) => {
    const now = new Set(open.get(l.subject));
    const before = [...(mended.get(l.subject) ?? [])];
    return { ...l, mended: before.filter((look) => !now.has(look)).length };
  });
