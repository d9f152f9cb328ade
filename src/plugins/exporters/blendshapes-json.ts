/** What faces do, and how heads are held, as JSON. */
import type { Exporter } from '../../core/model/plugin.ts';
import { GEOMETRY, LANDMARKER } from '../../core/motion/supplies.ts';

const LABEL = 'Expressions (blendshapes, JSON)';

export default {
  kind: 'exporter',
  id: 'blendshapes-json',
  label: LABEL,
  group: 'faces',
  mime: 'application/json',
  extension: 'blendshapes.json',
  people: true,
  motion: ['face'],
  files: [GEOMETRY, LANDMARKER],
  async write(of) {
    const [{ headsOf }, { headJson }] = await Promise.all([
      import('../../core/motion/heads.ts'),
      import('../../formats/heads.ts'),
    ]);
    return headJson(of, headsOf(of, LABEL, true));
  },
} satisfies Exporter;
