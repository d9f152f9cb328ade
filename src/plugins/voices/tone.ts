/** One tone all along, as broadcasters put over what may not be said. */
import type { Voice } from '../../core/model/voice.ts';
import { levelOption, rmsOf } from '../../core/sound/level.ts';

export default {
  kind: 'voice',
  id: 'tone',
  label: 'Tone',
  place: 4,
  leaves: 'nothing',
  options: {
    hertz: {
      type: 'number',
      label: 'Height',
      unit: 'Hz',
      min: 200,
      max: 3000,
      step: 50,
      default: 1000,
    },
    level: levelOption(-26),
  },
  begin({ rate }, { hertz, level }) {
    // Of tracks that hold no such tone, one that they hold.
    const step = (2 * Math.PI * Math.min(Number(hertz), rate / 4)) / rate;
    const gain = Math.SQRT2 * rmsOf(level);
    let at = 0;
    return {
      push(block) {
        const out = new Float32Array(block.length);
        for (let i = 0; i < out.length; i++) out[i] = gain * Math.sin(step * at++);
        return out;
      },
      end: () => new Float32Array(0),
    };
  },
} satisfies Voice;
