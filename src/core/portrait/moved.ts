/** Where a portrait's points lie when its face does something: skin by what expressions add to it, lids and lips so that they meet. */
import { ARKIT } from '../motion/expressions.ts';
import { sumOf } from '../persona/fit.ts';
import { LIDS, LIPS } from '../persona/parts.ts';
import type { FaceSpace } from '../persona/space.ts';
import { clamp } from '../units.ts';

/** Of the face's right eye and its left, in the order of `LIDS`. */
const BLINKS = ['eyeBlinkRight', 'eyeBlinkLeft'].map((name) => ARKIT.indexOf(name));
/** Of the way to each other that lids have, how much is the upper one's. */
const UPPER = 0.88;

/** @param own points in the head's space at rest @param amounts of each of `ARKIT` */
export function movedBy(
  own: Float32Array,
  { expressions }: Pick<FaceSpace, 'expressions'>,
  amounts: Float32Array,
): Float32Array {
  const awake = amounts.slice();
  for (const i of BLINKS) awake[i] = 0;
  const open = plus(own, sumOf(expressions, awake));
  for (const edges of [...LIDS, LIPS]) meet(own, open, edges);
  const out = plus(
    open,
    sumOf(
      BLINKS.map((i) => expressions[i]!),
      BLINKS.map((i) => amounts[i]!),
    ),
  );
  LIDS.forEach(({ upper, lower, corners }, k) => {
    const closed = clamp(amounts[BLINKS[k]!]!, 0, 1);
    for (const i of corners) out.set(open.subarray(3 * i, 3 * i + 3), 3 * i);
    upper.forEach((up, n) => {
      const low = lower[n]!;
      for (let c = 0; c < 3; c++) {
        const [a, b] = [open[3 * up + c]!, open[3 * low + c]!];
        out[3 * up + c] = a + closed * UPPER * (b - a);
        out[3 * low + c] = b + closed * (1 - UPPER) * (a - b);
      }
    });
  });
  return out;
}

const plus = (a: Float32Array, b: Float32Array): Float32Array => a.map((v, i) => v + b[i]!);

/** Edges that would pass one another lie on each other: no further over than they are at rest. */
function meet(
  rest: Float32Array,
  points: Float32Array,
  { upper, lower }: { readonly upper: readonly number[]; readonly lower: readonly number[] },
): void {
  upper.forEach((up, n) => {
    const low = lower[n]!;
    const over = (of: Float32Array): number => Math.max(0, of[3 * low + 1]! - of[3 * up + 1]!);
    const more = over(points) - over(rest);
    if (more <= 0) return;
    points[3 * up + 1]! += more / 2;
    points[3 * low + 1]! -= more / 2;
  });
}
