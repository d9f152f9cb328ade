/** Landmarks of faces as a table, one row a frame and face. */
import type { Exporter } from '../../core/model/plugin.ts';

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
  async write(of) {
    const [{ moversOf }, { landmarkTable }] = await Promise.all([
      import('../../core/motion/movers.ts'),
      import('../../formats/landmarks.ts'),
    ]);
    return landmarkTable(moversOf(of, ['face', 'face_iris'], LABEL));
  },
} satisfies Exporter;
