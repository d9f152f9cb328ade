/** What was hidden in each frame, as COCO's object instances with run lengths (cocodataset.org/#format-data). */
import { maskOf, packed } from '../../core/image/rle.ts';
import type { Exportable } from '../../core/model/exportable.ts';
import type { Exporter } from '../../core/model/plugin.ts';

function write(of: Exportable): string {
  const { report, timeline } = of;
  const { name = '' } = report.input;
  const { width, height, path } = report.lanes.picture.source;
  const names = [...new Set(of.plan.decisions.map((d) => d.finding.subject))];
  const categories = names.map((kind, i) => ({ id: i + 1, name: kind }));
  const images = timeline.map((at, frame) => ({
    id: frame + 1,
    // Frames have names of their own: the file and the time in it (Media Fragments URI, W3C 2012).
    file_name: path === 'image' && timeline.length === 1 ? name : `${name}#t=${at / 1e6}`,
    width,
    height,
    frame,
    time: at / 1e6,
  }));
  const annotations = images.flatMap(({ id: image_id, frame }) =>
    of.regions(frame).flatMap(({ track, subject, shape }) => {
      const mask = maskOf(shape, { width, height });
      if (!mask) return [];
      const { box, area, counts } = mask;
      return {
        image_id,
        category_id: names.indexOf(subject) + 1,
        track,
        segmentation: { size: [height, width], counts: packed(counts) },
        bbox: [box.x, box.y, box.width, box.height],
        area,
        iscrowd: 0,
      };
    }),
  );
  const info = { description: 'What was hidden', version: report.guise, date_created: report.made };
  return JSON.stringify({
    info,
    images,
    categories,
    annotations: annotations.map((a, i) => ({ id: i + 1, ...a })),
  });
}

export default {
  kind: 'exporter',
  id: 'coco',
  label: 'Masks for COCO tools',
  group: 'masks',
  mime: 'application/json',
  extension: 'masks.json',
  write,
} satisfies Exporter;
