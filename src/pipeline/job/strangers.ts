/** Whether personas are strangers to those for whom they stand. */

import { itemAt } from '../../core/list.ts';
import type { Strangers } from '../../core/model/measures.ts';
import type { Performers } from '../../core/persona/performers.ts';
import type { Signal } from '../../core/signal.ts';
import { micros } from '../../core/units.ts';
import { type Compared, type Played, strangersOf } from '../passes/strangers.ts';
import type { Source } from '../ports.ts';
import type { Ending } from './ending.ts';
import { pickRegionModel } from './pick.ts';
import type { State } from './state.ts';

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
  const seen = [...played].flatMap(([track, keys]) => keys.map((key) => ({ track, key })));
  await using output = await engines.open(blob, 'the result', signal);
  return await compareLooks({ engines, plugins }, state, seen, output, signal);
}

/** Some looks at each track, spread over those that are given; nobody compared where no model here can, or tracks are of several kinds. */
export async function compareLooks<B>(
  { engines, plugins }: Pick<Ending<B>, 'engines' | 'plugins'>,
  state: State,
  seen: readonly Omit<Played, 'at'>[],
  output: Source,
  signal?: Signal,
): Promise<Compared> {
  const by = new Map<string, Omit<Played, 'at'>[]>();
  for (const look of seen) by.set(look.track, [...(by.get(look.track) ?? []), look]);
  const kinds = new Set(state.tracks.flatMap((t) => (by.has(t.id) ? [t.subject] : [])));
  const [kind, ...others] = kinds;
  const runner = kind !== undefined && (await pickRegionModel(engines, kind, plugins.embedders));
  if (!runner || others.length) return UNTOLD;
  const looks = [...by.values()].flatMap((own) => {
    const every = Math.ceil(own.length / LOOKS);
    const some = own.filter((_, i) => i % every === 0);
    return some.map((look): Played => ({ ...look, at: itemAt(state.timeline, look.key.frame) }));
  });
  return await strangersOf(state.source, output, looks, runner, signal);
}

/** As the report has it. */
export const told = ({ known: _, ...strangers }: Compared): Strangers => strangers;
