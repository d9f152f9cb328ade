/** Landmarks as markers of biomechanics; how they are written is loaded when somebody asks. */
import type { Exporter } from '../../core/model/plugin.ts';

const LABEL = 'Markers for OpenSim (TRC)';

export default {
  kind: 'exporter',
  id: 'trc',
  label: LABEL,
  group: 'bodies',
  mime: 'application/zip',
  extension: 'trc.zip',
  people: true,
  motion: ['person'],
  async write(of) {
    const [{ performersOf }, { trcOf }] = await Promise.all([
      import('../../core/motion/performers.ts'),
      import('../../formats/trc.ts'),
    ]);
    return trcOf(performersOf(of, LABEL), of.timeline);
  },
} satisfies Exporter;
