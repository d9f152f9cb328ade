/** Everybody's head as a plain face that moves; how it is written is loaded when somebody asks. */
import type { Exporter } from '../../core/model/plugin.ts';
import { GEOMETRY } from '../../core/motion/supplies.ts';

const LABEL = 'Moving heads (GLB)';

export default {
  kind: 'exporter',
  id: 'glb-heads',
  label: LABEL,
  group: 'faces',
  mime: 'model/gltf-binary',
  extension: 'heads.glb',
  people: true,
  motion: ['face'],
  files: [GEOMETRY, { id: 'face_shapes', as: 'better' }],
  async write(of) {
    const [{ actorsOf }, { headGlb }] = await Promise.all([
      import('../../core/motion/actors.ts'),
      import('../../formats/gltf-heads.ts'),
    ]);
    return headGlb(actorsOf(of, LABEL), of, `Guise ${of.report.guise}`);
  },
} satisfies Exporter;
