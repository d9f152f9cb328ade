/** What faces do, and how heads are held, as a table, one row a frame and face. */
import type { Exporter } from '../../core/model/plugin.ts';
import { GEOMETRY, LANDMARKER } from '../../core/motion/supplies.ts';

const LABEL = 'Expressions (blendshapes, CSV)';

export default {
  kind: 'exporter',
  id: 'blendshapes',
  label: LABEL,
  group: 'faces',
  mime: 'text/csv',
  extension: 'blendshapes.csv',
  people: true,
  motion: ['face'],
  files: [GEOMETRY, LANDMARKER],
  async write(of) {
    const [{ headsOf }, { headTable }] = await Promise.all([
      import('../../core/motion/heads.ts'),
      import('../../formats/heads.ts'),
    ]);
    return headTable(headsOf(of, LABEL, true), true);
  },
} satisfies Exporter;
