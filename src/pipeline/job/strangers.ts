/** Whether personas are strangers to those for whom they stand. */

import { itemAt } from '../../core/list.ts';
import { keyframeAt } from '../../core/model/finding.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Strangers } from '../../core/model/report.ts';
import { micros } from '../../core/units.ts';
import { COMPARED } from '../passes/kept.ts';
import { type Compared, type Played, strangersOf } from '../passes/strangers.ts';
import type { Ending } from './ending.ts';
import { pickRegionModel } from './pick.ts';

const UNTOLD: Compared = {
  by: null,
  looks: 0,
  same: 0,
  most: 0,
  from: 0,
  at: micros(0),
  known: new Set(),
};

/** Null where no persona stands for anybody. @param played ids of tracks @param blob the result */
export async function compareStrangers<B>(
  { engines, plugins, state, context: { signal } }: Ending<B>,
  plan: Plan,
  played: ReadonlySet<string>,
  blob: B,
): Promise<Compared | null> {
  if (played.size === 0) return null;
  const runner = await pickRegionModel(engines, 'face', plugins.embedders);
  if (!runner) return UNTOLD;
  const every = Math.ceil(plan.frames / COMPARED);
  const looks: Played[] = [];
  for (const { finding, verdict } of plan.decisions) {
    if (verdict.do !== 'mask' || !played.has(finding.id)) continue;
    for (let frame = 0; frame < plan.frames; frame += every) {
      const key = keyframeAt(finding, frame);
      if (key) looks.push({ track: finding.id, key, at: itemAt(state.timeline, frame) });
    }
  }
  if (looks.length === 0) return UNTOLD;
  await using output = await engines.open(blob, 'the result', signal);
  return await strangersOf(state.source, output, looks, runner, signal);
}

/** As the report has it. */
export const told = ({ known: _, ...strangers }: Compared): Strangers => strangers;
