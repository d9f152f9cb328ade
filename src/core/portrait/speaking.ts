/** A portrait's movement by sound alone: lips by what is heard; blinks, small nods and sways by a seed. */
import { ARKIT } from '../motion/expressions.ts';
import { after, turn, X, Y, Z } from '../motion/vector.ts';
import { randomOf } from '../sound/random.ts';
import { AT_REST, type Movement } from './movement.ts';
import type { Mouth } from './spoken.ts';

/** Seconds between blinks at least and at most, and how long one is. */
const BLINKS = { least: 1.8, most: 5.5, long: 0.24 };
/** How far a head nods where it is loud, and sways while it waits, radians. */
const NOD = 0.06;
const SWAY = 0.035;
/** How fast it sways, radians a second: three that never meet. */
const SLOW = [0.61, 0.43, 0.29] as const;
const LIDS = ['eyeBlinkLeft', 'eyeBlinkRight'].map((n) => ARKIT.indexOf(n));
const BROW = ARKIT.indexOf('browInnerUp');
/** How much the brow is raised by what is loud. */
const RAISED = 0.25;

/** @param times of frames, seconds @param seed the same for the same movement */
export function speakingOf(mouth: Mouth, times: readonly number[], seed: number): Movement[] {
  const random = randomOf(seed, 29);
  const begin = SLOW.map(() => 2 * Math.PI * random());
  const { expressions, loudness } = mouth.told(times);
  const blinks: number[] = [];
  const next = (): number => BLINKS.least + (BLINKS.most - BLINKS.least) * random();
  for (let t = 0.4 * next(); t < (times.at(-1) ?? 0); t += next()) blinks.push(t);
  let nod = 0;
  return times.map((t, i) => {
    const face = expressions[i]!;
    const shut = blinks.reduce((most, b) => Math.max(most, closed((t - b) / BLINKS.long)), 0);
    for (const k of LIDS) face[k] = shut;
    // The head follows loudness slowly.
    nod += 0.12 * (loudness[i]! - nod);
    face[BROW] = RAISED * nod * nod;
    const sway = (k: 0 | 1 | 2): number => SWAY * Math.sin(SLOW[k] * t + begin[k]!);
    return {
      ...AT_REST,
      turned: after(
        turn(Y, sway(0)),
        after(turn(X, NOD * (nod - 0.4) + 0.6 * sway(1)), turn(Z, 0.6 * sway(2))),
      ),
      moved: [4 * sway(0), 2 * sway(1), 0],
      expressions: face,
    };
  });
}

/** How far lids are closed in the course of a blink, 0..1 of it: down fast, up slowly. */
const closed = (part: number): number =>
  part <= 0 || part >= 1 ? 0 : Math.min(1, part < 0.3 ? part / 0.3 : Math.max(0, (1 - part) / 0.55));
