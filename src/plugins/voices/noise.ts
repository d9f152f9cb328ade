/** Noise of one loudness all along: neither what was said nor when can be told from it. */
import type { Voice } from '../../core/model/voice.ts';
import { levelOption, rmsOf } from '../../core/sound/level.ts';
import { randomOf, SEED } from '../../core/sound/random.ts';

export default {
  kind: 'voice',
  id: 'noise',
  label: 'Noise',
  place: 3,
  leaves: 'nothing',
  options: {
    level: levelOption(-36),
    seed: SEED,
  },
  begin({ channel }, { level, seed }) {
    const random = randomOf(Number(seed), channel);
    // The mean square of what is spread evenly from -1 to 1 is a third.
    const gain = Math.sqrt(3) * rmsOf(level);
    return {
      push(block) {
        const out = new Float32Array(block.length);
        for (let i = 0; i < out.length; i++) out[i] = gain * (2 * random() - 1);
        return out;
      },
      end: () => new Float32Array(0),
    };
  },
} satisfies Voice;
