/** How things of some kinds move, for whoever exports that. */
import type { Track } from '../../core/model/finding.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import type { Motion } from '../../core/motion/landmarks.ts';
import { motionOf } from '../passes/motion.ts';
import type { Engines, ModelRunner } from '../ports.ts';
import { pickRegionModel } from './pick.ts';
import type { Stages } from './stages.ts';
import type { State } from './state.ts';
import type { Context, Plugins } from './types.ts';

interface Given<B> {
  readonly engines: Engines<B>;
  readonly plugins: Plugins;
  readonly stages: Stages;
}

/** @param asked whom it is asked of @returns by track; a track that no model here can read, or whose kind was not looked for, is not in it. What was taken for something else is left out. */
export async function tellMotion<B>(
  { engines, plugins, stages }: Given<B>,
  state: State,
  kinds: readonly KindId[],
  { signal, onProgress }: Context,
  asked: (track: Track) => boolean = () => true,
): Promise<Motion> {
  const runners = new Map<KindId, ModelRunner<Outliner>>();
  const { outliners } = plugins;
  const richest = [...outliners.filter((o) => o.forMotion), ...outliners.filter((o) => !o.forMotion)];
  for (const { kind } of state.lanes) {
    const runner = kinds.includes(kind.id) && (await pickRegionModel(engines, kind.id, richest));
    if (runner) runners.set(kind.id, runner);
  }
  const tracks = state.tracks.filter(
    (t) => runners.has(t.subject) && t.evidence.standing !== 'refuted' && asked(t),
  );
  if (tracks.length === 0) return new Map();
  const clock = stages.clock('motion', onProgress, state.timeline.length);
  const motion = await motionOf(state.source, tracks, runners, (n) => clock.at(n, 0), signal);
  clock.end(0);
  return motion;
}
