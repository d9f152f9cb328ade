/** Who is played by a persona in a rendering, and what their faces do: one more decode. */

import type { Track } from '../../core/model/finding.ts';
import type { People } from '../../core/model/person.ts';
import type { Plan } from '../../core/model/plan.ts';
import { isFace, type Landmarks } from '../../core/motion/landmarks.ts';
import { Acts } from '../../core/persona/performance.ts';
import { NO_PERFORMERS, type Performers, performersOf } from '../../core/persona/performers.ts';
import { spaceOf } from '../../core/persona/space.ts';
import { FACES } from '../../core/persona/supplies.ts';
import type { Ending } from './ending.ts';
import { watchMotion } from './motion.ts';
import type { Tools } from './tools.ts';

/** How many personas of each track were taken for whom they stand. */
export type Known = ReadonlyMap<string, number>;

/** After so many personas that were taken for somebody, the place is filled with one colour. */
const PERSONAS = 2;

/** @throws FaultError `model/missing`, `model/corrupt`, `part/missing` where faces are not here */
export async function performersFor<B>(
  job: Ending<B>,
  plan: Plan,
  { masker }: Pick<Tools, 'masker'>,
  known: Known,
): Promise<Performers> {
  const played = playedIn(plan, masker, known);
  if (played.size === 0) return NO_PERFORMERS;
  const space = spaceOf(await job.engines.file(FACES));
  const acts = new Map<string, Acts>();
  const { state, context } = job;
  const see = (track: Track, frame: number, landmarks: Landmarks): void => {
    if (!isFace(landmarks)) return;
    const own = acts.get(track.id) ?? new Acts(space, track.keys.length);
    own.see(frame, landmarks);
    acts.set(track.id, own);
  };
  await watchMotion(job, state, (t) => played.has(t.id), see, context);
  const acting = new Map([...acts].map(([track, of]) => [track, of.told()] as const));
  const women = new Map([...job.state.readings].map(([track, { man }]) => [track, man < 0.5] as const));
  return performersOf(space, acting, women, known);
}

/** Whom another persona plays than was asked for. */
export function othersTold(known: Known): string[] {
  const n = [...known.values()].filter((tried) => tried < PERSONAS).length;
  const who = n === 1 ? 'One track is' : `${n} tracks are`;
  return n ? [`${who} played by another persona than was asked for, which was taken for the person.`] : [];
}

/** Ids of the tracks that personas play. */
const playedIn = ({ decisions }: Plan, masker: Tools['masker'], known: Known): Set<string> =>
  new Set(
    decisions.flatMap(({ finding: { id }, verdict: v }) =>
      v.do === 'mask' && masker(v.with.by).needs?.includes('performer') && (known.get(id) ?? 0) < PERSONAS
        ? [id]
        : [],
    ),
  );

/** These tracks, and all others of the same people: a person has one persona. */
export function withOthers(ids: ReadonlySet<string> = new Set(), people: People): Set<string> {
  const who = new Set([...ids].flatMap((id) => people.get(id)?.number ?? []));
  return new Set([...ids, ...[...people].flatMap(([id, { number }]) => (who.has(number) ? [id] : []))]);
}
