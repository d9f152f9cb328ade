/** Everybody as a plain figure that moves; how it is written is loaded when somebody asks. */
import type { Exporter } from '../../core/model/plugin.ts';

const LABEL = 'Moving figures (GLB)';

export default {
  kind: 'exporter',
  id: 'glb',
  label: LABEL,
  group: 'bodies',
  mime: 'model/gltf-binary',
  extension: 'motion.glb',
  people: true,
  motion: ['person'],
  async write(of) {
    const [{ performersOf }, { glbOf }] = await Promise.all([
      import('../../core/motion/performers.ts'),
      import('../../formats/gltf.ts'),
    ]);
    return glbOf(performersOf(of, LABEL), of.timeline, `Guise ${of.report.guise}`);
  },
} satisfies Exporter;
