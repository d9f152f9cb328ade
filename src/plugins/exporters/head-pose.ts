/** Where heads are and where they look, as a table, one row a frame and head. */
import type { Exporter } from '../../core/model/plugin.ts';
import { GEOMETRY } from '../../core/motion/supplies.ts';

const LABEL = 'Head pose (CSV)';

export default {
  kind: 'exporter',
  id: 'head-pose',
  label: LABEL,
  group: 'faces',
  mime: 'text/csv',
  extension: 'head-pose.csv',
  people: true,
  motion: ['face'],
  files: [GEOMETRY],
  async write(of) {
    const [{ headsOf }, { headTable }] = await Promise.all([
      import('../../core/motion/heads.ts'),
      import('../../formats/heads.ts'),
    ]);
    return headTable(headsOf(of, LABEL, false), false);
  },
} satisfies Exporter;
