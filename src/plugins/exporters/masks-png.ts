/** What was hidden as a picture for each frame, white on black, as editors and training tools take masks; how they are written is loaded when somebody asks. */
import { maskOf } from '../../core/image/rle.ts';
import type { Exporter } from '../../core/model/plugin.ts';

export default {
  kind: 'exporter',
  id: 'masks-png',
  label: 'Masks as pictures (PNG)',
  group: 'masks',
  mime: 'application/zip',
  extension: 'masks.zip',
  async write({ report, timeline, regions }) {
    const { zippedMasks } = await import('../../formats/mask-pictures.ts');
    const { width, height } = report.lanes.picture.source;
    const size = { width, height };
    const frames = timeline.map(
      (_, frame) => () => regions(frame).flatMap((r) => maskOf(r.shape, size) ?? []),
    );
    return zippedMasks(size, frames);
  },
} satisfies Exporter;
