/** Landmarks of faces as a table, one row a frame and face. */
import type { Exporter } from '../../core/model/plugin.ts';
import { moversOf } from '../../core/motion/movers.ts';
import { landmarkTable } from '../../formats/landmarks.ts';

const LABEL = 'Landmarks of faces (CSV)';

export default {
  kind: 'exporter',
  id: 'landmarks-faces',
  label: LABEL,
  group: 'faces',
  mime: 'text/csv',
  extension: 'faces.csv',
  people: true,
  motion: ['face'],
  write: (of) => landmarkTable(moversOf(of, ['face', 'face_iris'], LABEL)),
} satisfies Exporter;
