/** A decode for lists of people: the clearest frames of each track are described by a vector, which never leaves the job. */
import { meanOf, type Readings } from '../../core/context/attribute.ts';
import { shadesOf } from '../../core/context/shades.ts';
import { alignedCrop, sampleCrop } from '../../core/image/aligned-crop.ts';
import type { Keyframe, Track } from '../../core/model/finding.ts';
import type { Kind } from '../../core/model/kind.ts';
import type { Embedder } from '../../core/model/plugin.ts';
import type { Signal } from '../../core/signal.ts';
import { clearest } from '../link/people.ts';
import { Queue } from '../picture/look/queue.ts';
import type { ModelRunner, Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';

/** What is known of the tracks that could be described, by their ids. */
export interface Described {
  /** The sum of their vectors. */
  readonly vectors: Map<string, Float32Array>;
  /** Means. */
  readonly readings: Map<string, Readings>;
}

export async function describe(
  source: Source,
  tracks: readonly Track[],
  runner: ModelRunner<Embedder>,
  { told }: Pick<Kind, 'told'>,
  tell: (frames: number) => void,
  signal?: Signal,
): Promise<Described> {
  const { plugin } = runner;
  const vectors = new Map<string, Float32Array>();
  const all = new Map<string, Readings[]>();
  const wanted = new Map<number, { id: string; key: Keyframe }[]>();
  for (const t of tracks)
    for (const key of clearest(t, source.info.turn.shown, told))
      wanted.set(key.frame, [...(wanted.get(key.frame) ?? []), { id: t.id, key }]);
  const last = Math.max(-1, ...wanted.keys());
  const pending = new Queue<void>(runner.lanes * 2);
  try {
    for await (const frame of framesTo(source, last, signal)) {
      for (const { id, key } of wanted.get(frame.index) ?? []) {
        const input = sampleCrop(frame.picture, frame.turn, alignedCrop(key, plugin.around), plugin);
        // Frames are gone when the model has answered.
        const shades = plugin.readings && shadesOf(frame.picture, frame.turn, key);
        await pending.add(
          runner.run(input, plugin.input.size).then((out) => {
            const v = plugin.decode(out);
            const sum = vectors.get(id);
            vectors.set(id, sum ? sum.map((s, i) => s + v[i]!) : v.slice());
            const read = plugin.readings?.(out);
            if (read && shades) all.set(id, [...(all.get(id) ?? []), { ...read, shades }]);
          }),
        );
      }
      tell(frame.index + 1);
    }
  } finally {
    await pending.drain();
  }
  return { vectors, readings: new Map([...all].map(([id, list]) => [id, meanOf(list)])) };
}
