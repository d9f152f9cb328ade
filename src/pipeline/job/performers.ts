/** Who is played by a persona in a rendering, and what their faces do: one more decode. */

import type { Plan } from '../../core/model/plan.ts';
import { performancesOf } from '../../core/persona/performance.ts';
import { spaceOf } from '../../core/persona/space.ts';
import { FACES } from '../../core/persona/supplies.ts';
import { type Acting, NO_PERFORMERS, type Performers, performersOf } from '../picture/performers.ts';
import type { Ending } from './ending.ts';
import { tellMotion } from './motion.ts';
import type { Tools } from './tools.ts';

/**
 * @param known tracks whose persona was taken for them: they are filled with one colour
 * @throws FaultError `model/missing`, `model/corrupt`, `part/missing` where faces are not here
 */
export async function performersFor<B>(
  job: Ending<B>,
  plan: Plan,
  { masker }: Pick<Tools, 'masker'>,
  known: ReadonlySet<string>,
): Promise<Performers> {
  const played = new Set([...playedIn(plan, masker)].filter((id) => !known.has(id)));
  if (played.size === 0) return NO_PERFORMERS;
  const space = spaceOf(await job.engines.file(FACES));
  const motion = await tellMotion(job, job.state, ['face'], job.context, (t) => played.has(t.id));
  const acting = new Map<string, Acting>();
  for (const [track, { topology, from, frames }] of motion)
    if (topology === 'face' || topology === 'face_iris')
      acting.set(track, { from, frames: performancesOf({ frames }, space) });
  const women = new Map([...job.state.readings].map(([track, { man }]) => [track, man < 0.5] as const));
  return performersOf(space, acting, women);
}

/** Ids of the tracks for which personas are asked. */
export const playedIn = ({ decisions }: Plan, masker: Tools['masker']): Set<string> =>
  new Set(
    decisions.flatMap(({ finding, verdict: v }) =>
      v.do === 'mask' && masker(v.with.by).needs?.includes('performer') ? [finding.id] : [],
    ),
  );
