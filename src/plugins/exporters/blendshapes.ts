/** What faces do, and how heads are held, as a table, one row a frame and face. */
import type { Exporter } from '../../core/model/plugin.ts';
import { GEOMETRY, headsOf, LANDMARKER } from '../../core/motion/heads.ts';
import { headTable } from '../../formats/heads.ts';

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
  write: (of) => headTable(headsOf(of, LABEL, true), true),
} satisfies Exporter;
