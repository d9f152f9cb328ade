/** A picture of each scene from the masked result, of its middle; `scene-0001.jpg` and on. */
import { ASKS } from '../../core/context/asks.ts';
import { numbered } from '../../core/dataset/layout.ts';
import type { Exporter } from '../../core/model/plugin.ts';

export default {
  kind: 'exporter',
  id: 'scenes-jpg',
  label: 'Pictures of scenes (JPEG)',
  group: 'scenes',
  mime: 'application/zip',
  extension: 'scenes.zip',
  onlySeen: true,
  ...ASKS,
  async write(of) {
    const [{ middleOf, scenesOf }, { packed }] = await Promise.all([
      import('../../core/context/scenes.ts'),
      import('../../formats/pack.ts'),
    ]);
    const pictures = await of.pictures(scenesOf(of).map(middleOf));
    return packed(Object.fromEntries(pictures.map((p, i) => [`scene-${numbered(i)}.jpg`, p])));
  },
} satisfies Exporter;
