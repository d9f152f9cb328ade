/** What was hidden as a film, white on black, frame by frame at the film's times: a matte for editors; how it is written is loaded when somebody asks. */
import { maskOf } from '../../core/image/rle.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import { stepOf } from '../../core/motion/steady.ts';

export default {
  kind: 'exporter',
  id: 'masks-mov',
  label: 'Masks as a film (MOV)',
  group: 'masks',
  mime: 'video/quicktime',
  extension: 'masks.mov',
  async write({ report, timeline, regions }) {
    const [{ maskPicture }, { pngFilm }] = await Promise.all([
      import('../../formats/mask-pictures.ts'),
      import('../../formats/mov.ts'),
    ]);
    const { width, height } = report.lanes.picture.source;
    const size = { width, height };
    const pictures = timeline.map((_, frame) =>
      maskPicture(
        size,
        regions(frame).flatMap((r) => maskOf(r.shape, size) ?? []),
      ),
    );
    return pngFilm(size, pictures, timeline, 1e6 * stepOf(timeline));
  },
} satisfies Exporter;
