/** Whether personas are strangers to those for whom they stand. */

import { itemAt } from '../../core/list.ts';
import type { Strangers } from '../../core/model/measures.ts';
import type { Performers } from '../../core/persona/performers.ts';
import { micros } from '../../core/units.ts';
import { type Compared, type Played, strangersOf } from '../passes/strangers.ts';
import type { Ending } from './ending.ts';
import { pickRegionModel } from './pick.ts';

/** Looks at each track at most, spread over those in which somebody was drawn. */
const LOOKS = 24;

const UNTOLD: Compared = {
  by: null,
  looks: 0,
  same: 0,
  most: 0,
  from: 0,
  at: micros(0),
  known: new Set(),
};

/** Null where no persona stands for anybody; nobody compared where one of them could not be. @param blob the result */
export async function compareStrangers<B>(
  { engines, plugins, state, context: { signal } }: Ending<B>,
  { played }: Performers,
  blob: B,
): Promise<Compared | null> {
  if (played.size === 0) return null;
  const kinds = new Set(state.tracks.flatMap((t) => (played.has(t.id) ? [t.subject] : [])));
  const [kind, ...others] = kinds;
  const runner = kind !== undefined && (await pickRegionModel(engines, kind, plugins.embedders));
  if (!runner || others.length) return UNTOLD;
  const looks = [...played].flatMap(([track, keys]) => {
    const every = Math.ceil(keys.length / LOOKS);
    const some = keys.filter((_, i) => i % every === 0);
    return some.map((key): Played => ({ track, key, at: itemAt(state.timeline, key.frame) }));
  });
  await using output = await engines.open(blob, 'the result', signal);
  return await strangersOf(state.source, output, looks, runner, signal);
}

/** As the report has it. */
export const told = ({ known: _, ...strangers }: Compared): Strangers => strangers;
