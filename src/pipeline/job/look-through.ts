/** Pass A of a file: opened, every frame looked at, what was seen linked into tracks. */

import { paired } from '../../core/list.ts';
import type { Track } from '../../core/model/finding.ts';
import type { Kind } from '../../core/model/kind.ts';
import { findOf, hiddenFrom, type Policy, soughtOf } from '../../core/model/policy.ts';
import type { Size } from '../../core/space/geometry.ts';
import { find } from '../passes/find.ts';
import { open } from '../picture/1-open.ts';
import { track } from '../picture/4-track.ts';
import type { Source } from '../ports.ts';
import type { Parts } from './ending.ts';
import { groundOf } from './ground.ts';
import { choose } from './pick.ts';
import { checkPictures } from './pictures.ts';
import { type Lane, type State, trackingOf } from './state.ts';
import type { Context } from './types.ts';

/** @param opened is given the source as soon as there is one: whoever asks closes it, whatever becomes of the rest */
export async function lookThrough<B>(
  { engines, plugins, file, name, stages, second }: Parts<B>,
  policy: Policy,
  { signal, onProgress }: Context,
  opened: (source: Source) => void,
): Promise<State> {
  groundOf(policy, plugins);
  checkPictures(policy, plugins);
  const opening = stages.clock('open', onProgress);
  const sought = soughtOf(policy, plugins.kinds);
  const finderOf = (kind: Kind, frame?: Size) =>
    choose(engines, plugins.detectors, kind, 'find', findOf(policy, kind.id).detector, { frame });
  // Their models load while the file is opened; its size may ask for another.
  const loading = Promise.all(sought.map(async (kind) => engines.runner(await finderOf(kind))));
  loading.catch(() => {});
  const { source, sha256 } = await open(engines, file, name, signal);
  opened(source);
  const loaded = await loading;
  const finders = await Promise.all(
    paired(sought, loaded).map(async ([kind, first]) => {
      const best = await finderOf(kind, source.info.turn.shown);
      return best.id === first.plugin.id ? first : engines.runner(best);
    }),
  );
  opening.end(0);

  const finding = stages.clock('find', onProgress, source.info.expected);
  const { sighted, ...film } = await find({
    source,
    name,
    quarries: paired(sought, finders).map(([kind, runner]) => ({
      runner,
      find: findOf(policy, kind.id),
      least: hiddenFrom(policy, kind),
    })),
    damaged: policy.write.damaged,
    tell: finding.at,
    signal,
  });
  const { shots, timeline } = film;
  finding.end(timeline.length);

  const linking = stages.clock('track', onProgress);
  const lanes = paired(paired(sought, finders), sighted).map(
    ([[kind, finder], seen]): Lane => ({ kind, finder, ...seen }),
  );
  const tracks: Track[] = [];
  for (const lane of lanes) {
    const tracking = { ...trackingOf(policy, source, lane), signal };
    tracks.push(...(await second.weigh(source, track(lane.seen, shots, timeline, tracking), tracking)));
  }
  linking.end(timeline.length);
  return {
    ...film,
    source,
    sha256,
    lanes,
    not: plugins.kinds.filter((k) => !sought.includes(k)),
    tracks,
    mended: new Map(),
    alone: new Set(),
    people: null,
    readings: new Map(),
    scenery: null,
  };
}
