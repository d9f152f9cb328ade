/** Keyframes laid over what a film or a sound has a portrait do. */
import { ARKIT } from '../motion/expressions.ts';
import { after, type Quaternion, turn, X, Y, Z } from '../motion/vector.ts';
import { clamp } from '../units.ts';
import { amountAt, MOVE_NAMES, type Move, type MoveKey } from './keyframes.ts';
import type { Movement } from './movement.ts';

/** So far a flat picture of a head can be turned with all that is added, radians. */
const TURNED = 0.5;
/** Farthest that an iris moves, shares of the eye's breadth. */
const LOOK = 0.16;
/** What of `ARKIT` each does. */
const DOES: Readonly<Partial<Record<Move, readonly number[]>>> = {
  smile: places('mouthSmileLeft', 'mouthSmileRight'),
  jaw: places('jawOpen'),
  brows: places('browInnerUp', 'browOuterUpLeft', 'browOuterUpRight'),
  lids: places('eyeBlinkLeft', 'eyeBlinkRight'),
};

function places(...names: readonly string[]): number[] {
  return names.map((n) => ARKIT.indexOf(n));
}

/** @param times of the frames, seconds @returns the very same where there is nothing to add */
export function laidOver(
  movements: readonly Movement[],
  times: readonly number[],
  keys: readonly MoveKey[],
): readonly Movement[] {
  if (keys.length === 0) return movements;
  const used = MOVE_NAMES.filter((m) => keys.some((k) => k.move === m));
  return movements.map((own, i) => {
    const at = times[i] ?? 0;
    const amounts = new Map(used.map((m) => [m, amountAt(keys, m, at)]));
    const of = (m: Move): number => amounts.get(m) ?? 0;
    const degrees = (m: Move): number => (of(m) * Math.PI) / 180;
    const expressions = own.expressions.slice();
    for (const m of used)
      for (const k of DOES[m] ?? [])
        expressions[k] = clamp(expressions[k]! + of(m), 0, Math.max(1, own.expressions[k]!));
    // Whoever looks sees a face's left on the right.
    const [aside, up] = [LOOK * of('aside'), LOOK * of('up')];
    const look = ([x, y]: readonly [number, number]) =>
      [clamp(x + aside, -LOOK, LOOK), clamp(y + up, -LOOK, LOOK)] as const;
    const more = after(turn(Y, degrees('turn')), after(turn(X, degrees('nod')), turn(Z, -degrees('tilt'))));
    return {
      ...own,
      turned: within(after(more, own.turned)),
      gaze: [look(own.gaze[0]), look(own.gaze[1])],
      expressions,
    };
  });
}

/** The same axis, and no more than {@link TURNED}. */
function within(q: Quaternion): Quaternion {
  const sign = q[3] < 0 ? -1 : 1;
  const sine = Math.hypot(q[0], q[1], q[2]);
  if (2 * Math.atan2(sine, sign * q[3]) <= TURNED) return q;
  const k = (sign * Math.sin(TURNED / 2)) / sine;
  return [k * q[0], k * q[1], k * q[2], Math.cos(TURNED / 2)];
}
