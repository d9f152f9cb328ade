/** Whether anybody in a picture that came from elsewhere is taken for somebody of the file. */
import { Held } from '../../core/disposable.ts';
import type { Likeness } from '../../core/model/measures.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Signal } from '../../core/signal.ts';
import { cosine } from '../link/people.ts';
import { describe } from '../passes/people.ts';
import { SecondLook } from '../passes/weigh.ts';
import type { Parts } from './ending.ts';
import { lookThrough } from './look-through.ts';
import { pickRegionModel } from './pick.ts';
import { Stages } from './stages.ts';
import { type State, tracksOf } from './state.ts';
import type { Context } from './types.ts';

/** A picture, and how it is looked through. */
export interface Other<B> {
  readonly picture: B;
  readonly name: string;
  readonly policy: Policy;
}

/** One decode of the file, and the picture looked through as a file of its own: of neither anything is kept but what is told here. */
export async function likenessOf<B>(
  parts: Parts<B>,
  state: State,
  { picture, name, policy }: Other<B>,
  context: Context,
): Promise<Likeness> {
  const { engines, plugins } = parts;
  await using held = new Held();
  const own: Parts<B> = {
    ...parts,
    file: picture,
    name,
    // What becomes of the file's own report, and of what its check saw, is no matter of the picture.
    stages: new Stages(() => engines.now()),
    second: new SecondLook(engines, plugins),
    told: null,
  };
  const other = await lookThrough(own, policy, context, (source) => held.keep(source));
  let all: Likeness = { people: 0, compared: 0, with: 0, here: 0, by: null, most: -1, from: 0 };
  for (const { kind } of other.lanes) {
    const there = seenOf(other, kind);
    const here = seenOf(state, kind);
    all = { ...all, people: all.people + there.length, here: all.here + here.length };
    const runner =
      there.length && here.length && (await pickRegionModel(engines, kind.id, plugins.embedders));
    if (!runner) continue;
    const of = async (source: State, tracks: typeof there, signal?: Signal) => [
      ...(await describe(source.source, tracks, runner, kind, () => {}, signal)).vectors.values(),
    ];
    const [seen, known] = [await of(other, there, context.signal), await of(state, here, context.signal)];
    if (!seen.length || !known.length) continue;
    const alike = seen.flatMap((a) => known.map((b) => cosine(a, b)));
    all = {
      ...all,
      compared: all.compared + seen.length,
      with: all.with + known.length,
      by: runner.plugin.id,
      // What is no number is taken for the same.
      most: Math.max(all.most, ...alike.map((v) => (Number.isFinite(v) ? v : 1))),
      from: runner.plugin.same,
    };
  }
  return all;
}

/** Tracks of a kind that closer looks did not take for something else. */
const seenOf = (state: State, kind: Parameters<typeof tracksOf>[1]) =>
  tracksOf(state, kind).filter((t) => t.evidence.standing !== 'refuted');
