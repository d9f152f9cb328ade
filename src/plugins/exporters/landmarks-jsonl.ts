/** Landmarks by their names, one body in one frame a line. */
import type { Exporter } from '../../core/model/plugin.ts';
import { moversOf } from '../../core/motion/movers.ts';
import { landmarkLines } from '../../formats/landmarks.ts';

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
  write: (of) => landmarkLines(moversOf(of, ['pose'], LABEL)),
} satisfies Exporter;
