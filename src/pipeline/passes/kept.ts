/** A decode of the result for what was to be kept: whether the model that read a pose or an expression in the source reads the same there. */
import { alignedCrop, inFrame, sampleCrop } from '../../core/image/aligned-crop.ts';
import { finite } from '../../core/image/tensor.ts';
import type { Keyframe } from '../../core/model/finding.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import type { Kept } from '../../core/model/report.ts';
import { agreement } from '../../core/motion/agreement.ts';
import type { Landmarks } from '../../core/motion/landmarks.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { ModelRunner, Source } from '../ports.ts';

/** What was read of one thing in one frame of the source. */
export interface Posed {
  readonly subject: KindId;
  readonly key: Keyframe;
  readonly landmarks: Landmarks;
}

/** Frames of a film that are compared, at most: more would not tell another figure. */
export const COMPARED = 40;

/** @param posed of frames of the source, in their order */
export async function keptOf(
  result: Source,
  posed: readonly Posed[],
  runners: ReadonlyMap<KindId, ModelRunner<Outliner>>,
  signal?: Signal,
): Promise<Kept[]> {
  const sums = new Map<KindId, { measure: string; of: number; correct: number; looks: number }>();
  const last = posed.at(-1)?.key.frame ?? -1;
  for await (const frame of result.frames(signal)) {
    if (frame.index > last) break;
    checkAbort(signal);
    for (const { subject, key, landmarks } of posed.filter((p) => p.key.frame === frame.index)) {
      const runner = runners.get(subject);
      if (!runner) continue;
      const { plugin } = runner;
      const { size } = plugin.input;
      const crop = alignedCrop(key, plugin.around);
      const out = await runner.run(sampleCrop(frame.picture, frame.turn, crop, plugin), size);
      const seen = plugin.landmarks(finite(plugin.model, out));
      const { measure, of, correct } = agreement(landmarks, seen && inFrame(seen, crop, size));
      const sum = sums.get(subject) ?? { measure, of: 0, correct: 0, looks: 0 };
      sums.set(subject, { measure, of: sum.of + of, correct: sum.correct + correct, looks: sum.looks + 1 });
    }
  }
  return [...sums].flatMap(([subject, { measure, of, correct, looks }]) =>
    of ? [{ subject, measure, share: correct / of, looks }] : [],
  );
}
