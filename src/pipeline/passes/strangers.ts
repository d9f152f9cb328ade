/** A decode of source and result for those whom personas stand for: whether a network that describes faces takes one for the other. */
import { alignedCrop, sampleCrop } from '../../core/image/aligned-crop.ts';
import { finite } from '../../core/image/tensor.ts';
import { itemAt } from '../../core/list.ts';
import type { Keyframe } from '../../core/model/finding.ts';
import type { Strangers } from '../../core/model/measures.ts';
import type { Embedder } from '../../core/model/plugin.ts';
import type { Signal } from '../../core/signal.ts';
import { type Micros, micros } from '../../core/units.ts';
import type { ModelRunner, Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';

/** Whom a persona stands for, in one frame. */
export interface Played {
  readonly track: string;
  readonly key: Keyframe;
  readonly at: Micros;
  /** Where the persona is in the result, where that is elsewhere; of the same frame. */
  readonly drawn?: Keyframe;
}

/** What comparing came to. */
export interface Compared extends Strangers {
  /** Tracks that were taken for the same person in some frame. */
  readonly known: ReadonlySet<string>;
}

export async function strangersOf(
  source: Source,
  result: Source,
  played: readonly Played[],
  runner: ModelRunner<Embedder>,
  signal?: Signal,
): Promise<Compared> {
  const was = await described(
    source,
    played.map((p) => p.key),
    runner,
    signal,
  );
  const is = await described(
    result,
    played.map((p) => p.drawn ?? p.key),
    runner,
    signal,
  );
  const known = new Set<string>();
  let [most, at, same, looks] = [-1, micros(0), 0, 0];
  for (const [i, { track, at: when }] of played.entries()) {
    const [a, b] = [was[i], is[i]];
    // A frame that is not there any more shows nobody: the check has said so.
    if (!a || !b) continue;
    looks++;
    const alike = a.reduce((sum, v, k) => sum + v * b[k]!, 0);
    if (alike > most) [most, at] = [alike, when];
    // What is no number is taken for the same.
    if (alike < runner.plugin.same) continue;
    same++;
    known.add(track);
  }
  return { by: runner.plugin.id, looks, same, most, from: runner.plugin.same, at, known };
}

async function described(
  source: Source,
  keys: readonly Keyframe[],
  { plugin, run }: ModelRunner<Embedder>,
  signal?: Signal,
): Promise<(Float32Array | undefined)[]> {
  const out: (Float32Array | undefined)[] = keys.map(() => undefined);
  const wanted = new Map<number, number[]>();
  for (const [i, { frame }] of keys.entries()) wanted.set(frame, [...(wanted.get(frame) ?? []), i]);
  for await (const frame of framesTo(source, Math.max(-1, ...wanted.keys()), signal))
    for (const i of wanted.get(frame.index) ?? []) {
      const crop = alignedCrop(itemAt(keys, i), plugin.around);
      const input = sampleCrop(frame.picture, frame.turn, crop, plugin);
      out[i] = plugin.decode(finite(plugin.model, await run(input, plugin.input.size)));
    }
  return out;
}
