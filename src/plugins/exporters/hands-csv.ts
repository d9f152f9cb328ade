/** Landmarks of hands as a table. */
import type { Exporter } from '../../core/model/plugin.ts';

const LABEL = 'Landmarks of hands (CSV)';

export default {
  kind: 'exporter',
  id: 'hands',
  label: LABEL,
  group: 'bodies',
  mime: 'text/csv',
  extension: 'hands.csv',
  motion: ['hand'],
  async write(of) {
    const [{ moversOf }, { landmarkTable }] = await Promise.all([
      import('../../core/motion/movers.ts'),
      import('../../formats/landmarks.ts'),
    ]);
    return landmarkTable(moversOf(of, ['hand'], LABEL));
  },
} satisfies Exporter;
