/** What arms do, from joints in the picture. */
import type { Look, Moving } from '../../core/context/attribute.ts';
import { landmarkAt } from '../../core/motion/landmarks.ts';
import { nearby } from '../../core/motion/nearby.ts';
import { type PoseName, poseIndex } from '../../core/motion/topology.ts';

const SIDES = ['left', 'right'] as const;
/** A raised hand is so far above its shoulder, and a waving one goes so far to and fro within the window; shares of the trunk's length. Seconds. */
const LIMITS = { above: 0.15, wave: 0.25, turns: 2, window: 1.5 };

const at = (look: Look, name: PoseName) => landmarkAt(look.moment, poseIndex(name));

/** How far a wrist is to the side of its elbow where the hand is raised; null where it is not raised, or not seen. */
function raised(look: Look, side: 'left' | 'right'): number | null {
  const [wrist, elbow, shoulder, hip] = (['wrist', 'elbow', 'shoulder', 'hip'] as const).map((j) =>
    at(look, `${side}_${j}`),
  );
  if (!wrist || !shoulder) return null;
  // Of whom no hips are in the picture, as long as the arm is: about as long as a trunk.
  const trunk = hip ? Math.hypot(hip.x - shoulder.x, hip.y - shoulder.y) : null;
  const arm = elbow ? 2 * Math.hypot(elbow.x - shoulder.x, elbow.y - shoulder.y) : null;
  const length = trunk ?? arm;
  if (!length || shoulder.y - wrist.y < LIMITS.above * length) return null;
  return (wrist.x - (elbow ?? shoulder).x) / length;
}

/** How often it turns back after going `LIMITS.wave`. */
function turns(sides: readonly number[]): number {
  let [count, way, end] = [0, 0, sides[0] ?? 0];
  for (const x of sides) {
    const goes = Math.sign(x - end);
    if (goes === way || way === 0) {
      if (Math.abs(x - end) >= LIMITS.wave || (way !== 0 && goes === way)) [way, end] = [goes || way, x];
    } else if (Math.abs(x - end) >= LIMITS.wave) {
      count++;
      [way, end] = [goes, x];
    }
  }
  return count;
}

export default {
  kind: 'attribute',
  id: 'gesture',
  label: 'Gesture',
  help: 'Raised and waving hands. Bodies must be looked for.',
  group: 'body',
  place: 11,
  usual: true,
  of: 'person',
  topologies: ['pose'],
  values: {
    none: 'with arms down',
    hand: 'raising a hand',
    hands: 'raising both hands',
    waving: 'waving',
  },
  plain: 'none',
  least: 0.4,
  read({ looks, times }) {
    const up = looks.map((l) => l && SIDES.map((s) => raised(l, s)));
    return nearby(up, times, LIMITS.window / 2, (near, i) => {
      const [look, now] = [looks[i], up[i]];
      if (!look || !now || !SIDES.some((s) => at(look, `${s}_wrist`))) return null;
      const hands = now.filter((h) => h !== null).length;
      if (hands === 0) return 'none';
      const waves = SIDES.some(
        (_, k) => now[k] !== null && turns(near.flatMap((u) => u?.[k] ?? [])) >= LIMITS.turns,
      );
      return waves ? 'waving' : hands === 2 ? 'hands' : 'hand';
    });
  },
} satisfies Moving;
