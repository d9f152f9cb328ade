/** Landmarks in the tables of MaskAnyone, for scripts that read those; how they are written is loaded when somebody asks. */
import type { Exporter } from '../../core/model/plugin.ts';
import { GEOMETRY } from '../../core/motion/supplies.ts';

const LABEL = 'Landmarks with MaskAnyone’s columns';

export default {
  kind: 'exporter',
  id: 'maskanyone',
  label: LABEL,
  group: 'bodies',
  mime: 'application/zip',
  extension: 'maskanyone.zip',
  people: true,
  motion: ['person', 'face'],
  files: [{ ...GEOMETRY, as: 'better' }],
  async write(of) {
    const { maskAnyoneOf } = await import('../../formats/maskanyone.ts');
    return maskAnyoneOf(of, LABEL);
  },
} satisfies Exporter;
