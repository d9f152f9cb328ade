/** How things of some kinds move, for whoever exports that. */
import type { Track } from '../../core/model/finding.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import type { Landmarks, Motion } from '../../core/motion/landmarks.ts';
import { eachLandmarks, motionOf } from '../passes/motion.ts';
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

/** Who reads whom. */
async function readersOf<B>(
  { engines, plugins }: Pick<Given<B>, 'engines' | 'plugins'>,
  state: State,
  kinds: readonly KindId[],
): Promise<{
  readonly tracks: readonly Track[];
  readonly runners: ReadonlyMap<KindId, ModelRunner<Outliner>>;
}> {
  const runners = new Map<KindId, ModelRunner<Outliner>>();
  const { outliners } = plugins;
  const richest = [...outliners.filter((o) => o.forMotion), ...outliners.filter((o) => !o.forMotion)];
  for (const { kind } of state.lanes) {
    const runner = kinds.includes(kind.id) && (await pickRegionModel(engines, kind.id, richest));
    if (runner) runners.set(kind.id, runner);
  }
  const tracks = state.tracks.filter((t) => runners.has(t.subject) && t.evidence.standing !== 'refuted');
  return { tracks, runners };
}

/** By track; a track that no model here can read, or whose kind was not looked for, is not in it. What was taken for something else is left out. */
export async function tellMotion<B>(
  given: Given<B>,
  state: State,
  kinds: readonly KindId[],
  { signal, onProgress }: Context,
): Promise<Motion> {
  const { tracks, runners } = await readersOf(given, state, kinds);
  if (tracks.length === 0) return new Map();
  const clock = given.stages.clock('motion', onProgress, state.timeline.length);
  const motion = await motionOf(state.source, tracks, runners, (n) => clock.at(n, 0), signal);
  clock.end(0);
  return motion;
}

/** The same, told one by one in any order, and none kept. @param asked whom it is asked of @param see is given who it is of */
export async function watchMotion<B>(
  given: Given<B>,
  state: State,
  asked: (track: Track) => boolean,
  see: (track: Track, frame: number, landmarks: Landmarks) => void,
  { signal, onProgress }: Context,
): Promise<void> {
  const kinds = new Set(state.tracks.filter(asked).map((t) => t.subject));
  const { tracks, runners } = await readersOf(given, state, [...kinds]);
  const own = tracks.filter(asked);
  if (own.length === 0) return;
  const clock = given.stages.clock('motion', onProgress, state.timeline.length);
  await eachLandmarks(state.source, own, runners, { take: see, tell: (n) => clock.at(n, 0) }, signal);
  clock.end(0);
}
