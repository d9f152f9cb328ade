/** What a model that looks at one thing reads of it in one frame. */
import { alignedCrop, inFrame, sampleCrop } from '../../../core/image/aligned-crop.ts';
import type { Frame } from '../../../core/image/picture.ts';
import { finite } from '../../../core/image/tensor.ts';
import type { Keyframe } from '../../../core/model/finding.ts';
import type { Outliner } from '../../../core/model/plugin.ts';
import type { Landmarks } from '../../../core/motion/landmarks.ts';
import type { ModelRunner } from '../../ports.ts';

/** In frame space; null where it is not what it was said to be. */
export async function read(
  { picture, turn }: Frame,
  key: Keyframe,
  { plugin, run }: ModelRunner<Outliner>,
): Promise<Landmarks | null> {
  const { size } = plugin.input;
  const crop = alignedCrop(key, plugin.around);
  const out = await run(sampleCrop(picture, turn, crop, plugin), size);
  const seen = plugin.landmarks(finite(plugin.model, out));
  return seen && inFrame(seen, crop, size);
}
