/** What a portrait does in a frame, whoever or whatever moves it: apart from how it lies in its picture. */

import { ARKIT } from '../motion/expressions.ts';
import type { Quaternion, Vector } from '../motion/vector.ts';
import { STILL } from '../motion/vector.ts';
import type { Performance } from '../persona/performance.ts';

export interface Movement {
  /** From how the head is held at rest. */
  readonly turned: Quaternion;
  /** From where it is at rest: x to the right, y up, centimetres. */
  readonly moved: Vector;
  /** How much nearer it is. */
  readonly scale: number;
  /** How much of each of `ARKIT` the face does. */
  readonly expressions: Float32Array;
  /** How far each iris is from where it is at rest, of the face's right eye and its left: shares of the eye's breadth, to the face's left and up. */
  readonly gaze: NonNullable<Performance['gaze']>;
}

export const AT_REST: Movement = {
  turned: STILL,
  moved: [0, 0, 0],
  scale: 1,
  expressions: new Float32Array(ARKIT.length),
  gaze: [
    [0, 0],
    [0, 0],
  ],
};
