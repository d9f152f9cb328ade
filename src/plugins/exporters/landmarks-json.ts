/** Landmarks by their names, frame by frame, with what the figures mean. */
import type { Exporter } from '../../core/model/plugin.ts';
import { moversOf } from '../../core/motion/movers.ts';
import { landmarkJson } from '../../formats/landmarks.ts';

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
  write: (of) => landmarkJson(of, moversOf(of, ['pose'], LABEL)),
} satisfies Exporter;
