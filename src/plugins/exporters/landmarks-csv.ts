/** Landmarks as a table, one row a frame and person, as motion research keeps them. */
import type { Exporter } from '../../core/model/plugin.ts';

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
  async write(of) {
    const [{ moversOf }, { landmarkTable }] = await Promise.all([
      import('../../core/motion/movers.ts'),
      import('../../formats/landmarks.ts'),
    ]);
    return landmarkTable(moversOf(of, ['pose'], LABEL));
  },
} satisfies Exporter;
