/** Landmarks by their names, one body in one frame a line. */
import type { Exporter } from '../../core/model/plugin.ts';

const LABEL = 'Landmarks of bodies (JSON lines)';

export default {
  kind: 'exporter',
  id: 'landmarks-jsonl',
  label: LABEL,
  group: 'bodies',
  mime: 'application/jsonl',
  extension: 'landmarks.jsonl',
  people: true,
  motion: ['person'],
  async write(of) {
    const [{ moversOf }, { landmarkLines }] = await Promise.all([
      import('../../core/motion/movers.ts'),
      import('../../formats/landmarks.ts'),
    ]);
    return landmarkLines(moversOf(of, ['pose'], LABEL));
  },
} satisfies Exporter;
