/** Who is the same person in a file: told once, where somebody asks. */
import type { Kind } from '../../core/model/kind.ts';
import { group } from '../link/people.ts';
import { describe } from '../passes/people.ts';
import type { Engines } from '../ports.ts';
import { pickRegionModel } from './pick.ts';
import type { Stages } from './stages.ts';
import { type State, toldOf, tracksOf } from './state.ts';
import type { Context, Plugins } from './types.ts';

interface Given<B> {
  readonly engines: Engines<B>;
  readonly plugins: Plugins;
  readonly stages: Stages;
}

/** Ids of tracks by person. The first time it is one more decode, and nothing of that is kept but these groups. */
export async function tellPeople<B>(parts: Given<B>, state: State, context: Context): Promise<string[][]> {
  if (!state.people) {
    const people: string[][] = [];
    for (const { kind } of state.lanes) people.push(...(await told(parts, state, kind, context)));
    state.people = people;
  }
  return toldOf(state) ?? [];
}

/** Tracks of one kind, put together as far as something here can tell them apart. */
async function told<B>(
  { engines, plugins, stages }: Given<B>,
  state: State,
  kind: Kind,
  { signal, onProgress }: Context,
): Promise<string[][]> {
  const { source, timeline } = state;
  const tracks = tracksOf(state, kind);
  const embedder = await pickRegionModel(engines, kind.id, plugins.embedders);
  if (!embedder) return [];
  const clock = stages.clock('people', onProgress, timeline.length);
  const vectors = await describe(source, tracks, embedder, kind, (n) => clock.at(n, 0), signal);
  clock.end(0);
  return group(tracks, vectors, embedder.plugin.same);
}
