/** Landmarks by their names, frame by frame, with what the figures mean. */
import type { Exporter } from '../../core/model/plugin.ts';

const LABEL = 'Landmarks of bodies (JSON)';

export default {
  kind: 'exporter',
  id: 'landmarks-json',
  label: LABEL,
  group: 'bodies',
  mime: 'application/json',
  extension: 'landmarks.json',
  people: true,
  motion: ['person'],
  async write(of) {
    const [{ moversOf }, { landmarkJson }] = await Promise.all([
      import('../../core/motion/movers.ts'),
      import('../../formats/landmarks.ts'),
    ]);
    return landmarkJson(of, moversOf(of, ['pose'], LABEL));
  },
} satisfies Exporter;
