/** Landmarks as a table, one row a frame and person, as motion research keeps them. */
import type { Exporter } from '../../core/model/plugin.ts';
import { moversOf } from '../../core/motion/movers.ts';
import { landmarkTable } from '../../formats/landmarks.ts';

const LABEL = 'Landmarks of bodies (CSV)';

export default {
  kind: 'exporter',
  id: 'landmarks',
  label: LABEL,
  group: 'bodies',
  mime: 'text/csv',
  extension: 'landmarks.csv',
  people: true,
  motion: ['person'],
  write: (of) => landmarkTable(moversOf(of, ['pose'], LABEL)),
} satisfies Exporter;
