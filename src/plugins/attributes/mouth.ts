/** Whether a mouth moves as in speech: how far the lips are apart goes up and down again within a second. Nobody listens. */
import type { Moving } from '../../core/context/attribute.ts';
import { apart } from '../../core/motion/landmarks.ts';
import { nearby } from '../../core/motion/nearby.ts';

/** Numbers in MediaPipe's face mesh: inner lips, and the outer corners of the eyes. */
const [UPPER, LOWER, LEFT, RIGHT] = [13, 14, 33, 263];
/** Seconds looked at about a frame, and by how much (spread, as a share of the width between the eyes) a mouth moves that speaks. */
const TALK = { window: 1, spread: 0.03 };

export default {
  kind: 'attribute',
  id: 'mouth',
  label: 'Whether the mouth moves',
  help: 'As in speech, or in eating: it is told from the lips alone.',
  group: 'speech',
  played: true,
  place: 9,
  usual: true,
  of: 'face',
  topologies: ['face', 'face_iris'],
  values: { still: 'with a still mouth', moving: 'moving the mouth as in speech' },
  plain: 'still',
  least: 0.6,
  read({ looks, times }) {
    const gaps = looks.map((l) => {
      const eyes = l ? apart(l.moment, LEFT, RIGHT) : 0;
      return l && eyes > 0 ? apart(l.moment, UPPER, LOWER) / eyes : null;
    });
    return nearby(gaps, times, TALK.window / 2, (near, i) => {
      const known = near.flatMap((g) => g ?? []);
      // Of a still, and of the first moments, nothing is known.
      if (gaps[i] === null || known.length < 4) return null;
      const mean = known.reduce((a, b) => a + b, 0) / known.length;
      const spread = Math.sqrt(known.reduce((sum, g) => sum + (g - mean) ** 2, 0) / known.length);
      return spread >= TALK.spread ? 'moving' : 'still';
    });
  },
} satisfies Moving;
