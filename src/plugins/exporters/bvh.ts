/** Movement as skeletons that animation tools retarget; how it is written is loaded when somebody asks. */
import type { Exporter } from '../../core/model/plugin.ts';

const LABEL = 'Skeletons for animation (BVH)';

export default {
  kind: 'exporter',
  id: 'bvh',
  label: LABEL,
  group: 'bodies',
  mime: 'application/zip',
  extension: 'bvh.zip',
  people: true,
  motion: ['person'],
  async write(of) {
    const [{ performersOf }, { bvhOf }] = await Promise.all([
      import('../../core/motion/performers.ts'),
      import('../../formats/bvh.ts'),
    ]);
    return bvhOf(performersOf(of, LABEL), of.timeline);
  },
} satisfies Exporter;
