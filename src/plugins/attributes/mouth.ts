/** Whether a mouth moves as in speech: how far the lips are apart goes up and down again within a second. Nobody listens. */
import type { Moving } from '../../core/context/attribute.ts';
import { ROW } from '../../core/motion/landmarks.ts';

/** Numbers in MediaPipe's face mesh: inner lips, and the outer corners of the eyes. */
const [UPPER, LOWER, LEFT, RIGHT] = [13, 14, 33, 263];
/** Seconds looked at about a frame, and by how much (spread, as a share of the width between the eyes) a mouth moves that speaks. */
const TALK = { window: 1, spread: 0.03 };

export default {
  kind: 'attribute',
  id: 'mouth',
  label: 'Whether the mouth moves',
  help: 'As in speech, or in eating: it is told from the lips alone.',
  place: 5,
  usual: true,
  of: 'face',
  topologies: ['face', 'face_iris'],
  values: { still: 'with a still mouth', moving: 'moving the mouth as in speech' },
  plain: 'still',
  least: 0.6,
  read({ looks, times }) {
    const gaps = looks.map((l) => {
      if (!l) return null;
      const { points } = l.moment;
      const apart = (a: number, b: number) =>
        Math.hypot(points[ROW * a]! - points[ROW * b]!, points[ROW * a + 1]! - points[ROW * b + 1]!);
      const eyes = apart(LEFT, RIGHT);
      return eyes > 0 ? apart(UPPER, LOWER) / eyes : null;
    });
    let [from, to] = [0, 0];
    return gaps.map((gap, i) => {
      while (to < times.length && times[to]! <= times[i]! + TALK.window / 2) to++;
      while (times[from]! < times[i]! - TALK.window / 2) from++;
      const near = gaps.slice(from, to).flatMap((g) => g ?? []);
      // Of a still, and of the first moments, nothing is known.
      if (gap === null || near.length < 4) return null;
      const mean = near.reduce((a, b) => a + b, 0) / near.length;
      const spread = Math.sqrt(near.reduce((sum, g) => sum + (g - mean) ** 2, 0) / near.length);
      return spread >= TALK.spread ? 'moving' : 'still';
    });
  },
} satisfies Moving;
