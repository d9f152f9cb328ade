/** Who is the same person in a file: told once, where somebody asks. */
import type { Readings } from '../../core/context/attribute.ts';
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

/** Ids of tracks by person. The first time it is one more decode, and nothing of that is kept but these groups and readings. */
export async function tellPeople<B>(parts: Given<B>, state: State, context: Context): Promise<string[][]> {
  if (!state.people) {
    const people: string[][] = [];
    const readings = new Map<string, Readings>();
    for (const { kind } of state.lanes) {
      const told = await tell(parts, state, kind, context);
      people.push(...told.people);
      for (const [track, read] of told.readings) readings.set(track, read);
    }
    state.people = people;
    state.readings = readings;
  }
  return toldOf(state) ?? [];
}

/** Tracks of one kind, put together as far as something here can tell them apart, and what was read of them. */
async function tell<B>(
  { engines, plugins, stages }: Given<B>,
  state: State,
  kind: Kind,
  { signal, onProgress }: Context,
): Promise<{ people: string[][]; readings: State['readings'] }> {
  const { source, timeline } = state;
  const tracks = tracksOf(state, kind);
  const embedder = await pickRegionModel(engines, kind.id, plugins.embedders);
  if (!embedder) return { people: [], readings: new Map() };
  const clock = stages.clock('people', onProgress, timeline.length);
  const { vectors, readings } = await describe(source, tracks, embedder, kind, (n) => clock.at(n, 0), signal);
  clock.end(0);
  return { people: group(tracks, vectors, embedder.plugin.same), readings };
}
