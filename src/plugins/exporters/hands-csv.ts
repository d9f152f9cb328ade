/** Landmarks of hands as a table. */
import type { Exporter } from '../../core/model/plugin.ts';
import { moversOf } from '../../core/motion/movers.ts';
import { landmarkTable } from '../../formats/landmarks.ts';

const LABEL = 'Landmarks of hands (CSV)';

export default {
  kind: 'exporter',
  id: 'hands',
  label: LABEL,
  group: 'bodies',
  mime: 'text/csv',
  extension: 'hands.csv',
  motion: ['hand'],
  write: (of) => landmarkTable(moversOf(of, ['hand'], LABEL)),
} satisfies Exporter;
