/** What is about people, told where a policy tells of it. */
import { isScenic } from '../../core/context/attribute.ts';
import type { Scenery } from '../../core/context/scenery.ts';
import { seesThings, type ThingSeer } from '../../core/model/plugin.ts';
import type { Policy } from '../../core/model/policy.ts';
import { sceneryOf } from '../passes/scenery.ts';
import type { Engines, ModelRunner } from '../ports.ts';
import type { Stages } from './stages.ts';
import type { State } from './state.ts';
import type { Context, Plugins } from './types.ts';

interface Given<B> {
  readonly engines: Engines<B>;
  readonly plugins: Plugins;
  readonly stages: Stages;
}

/** Null where nothing of it is told. What was read is kept, unless things are asked for and nobody had looked for any. */
export async function tellScenery<B>(
  { engines, plugins, stages }: Given<B>,
  state: State,
  { context }: Pick<Policy, 'context'>,
  { signal, onProgress }: Context,
): Promise<Scenery | null> {
  const asked = (plugins.attributes ?? []).filter(isScenic).filter((a) => context[a.id] === true);
  if (!asked.length) return null;
  const seer = asked.some((a) => a.needs === 'things') ? await seerOf(engines, plugins) : null;
  if (state.scenery && (!seer || state.scenery.things)) return state.scenery;
  const { source, tracks, shots, timeline } = state;
  const clock = stages.clock('scenery', onProgress, timeline.length);
  const tell = (frames: number) => clock.at(frames, 0);
  state.scenery = await sceneryOf({ source, tracks, shots, timeline, seer, tell, signal });
  clock.end(timeline.length);
  return state.scenery;
}

/** The best whose model is here and runs. */
async function seerOf<B>(
  engines: Engines<B>,
  { detectors }: Pick<Plugins, 'detectors'>,
): Promise<ModelRunner<ThingSeer> | null> {
  const present = await engines.models();
  for (const plugin of detectors.filter(seesThings).filter((d) => present.has(d.model))) {
    const runner = await engines.runner(plugin).catch(() => null);
    if (runner) return runner;
  }
  return null;
}
