/** What faces do, and how heads are held, as JSON. */
import type { Exporter } from '../../core/model/plugin.ts';
import { GEOMETRY, headsOf, LANDMARKER } from '../../core/motion/heads.ts';
import { headJson } from '../../formats/heads.ts';

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
  write: (of) => headJson(of, headsOf(of, LABEL, true)),
} satisfies Exporter;
