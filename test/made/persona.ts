/** Who plays a face in tests: the space of faces that ships, and what a face does in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'fast-png';
import type { Performer } from '../../src/core/model/plugin.ts';
import { MESH } from '../../src/core/motion/face-geometry.ts';
import { allSeen, type Landmarks } from '../../src/core/motion/landmarks.ts';
import { STILL } from '../../src/core/motion/vector.ts';
import { drawPersona } from '../../src/core/persona/draw.ts';
import { sumOf } from '../../src/core/persona/fit.ts';
import { type Head, inFrameOf } from '../../src/core/persona/head.ts';
import type { Light } from '../../src/core/persona/light.ts';
import type { Performance } from '../../src/core/persona/performance.ts';
import { personaOf } from '../../src/core/persona/persona.ts';
import { Portrait } from '../../src/core/persona/portrait.ts';
import { AT_REST } from '../../src/core/persona/pose.ts';
import { type FaceSpace, spaceOf } from '../../src/core/persona/space.ts';
import { wishOf } from '../../src/core/persona/wish.ts';
import type { Box } from '../../src/core/space/geometry.ts';

/** `EVAL_SPACE` names one that was made without those who are measured. */
export const FACES_FILE = new Uint8Array(
  readFileSync(
    process.env.EVAL_SPACE ?? path.resolve(import.meta.dirname, '../../models/faces/guise-faces.bin'),
  ),
);
export const SPACE: FaceSpace = spaceOf(FACES_FILE);

export const LIGHT: Light = { mean: 150, slope: [10, 5, 10], chroma: [115, 145] };

/** A head that fills a box and looks at the camera. */
export const headIn = ({ x, y, width, height }: Box): Head => ({
  turned: STILL,
  scale: height / 18,
  place: [x + width / 2, -(y + height / 2), 0],
});

/** What a model would say of a face. @param rest its points at rest @param expressions as much of each of `ARKIT` */
export function landmarksOf(rest: Float32Array, expressions: ArrayLike<number>, head: Head): Landmarks {
  const moved = sumOf(SPACE.expressions, expressions);
  const placed = inFrameOf(
    rest.map((v, i) => v + moved[i]!),
    head,
  );
  return { topology: 'face', points: allSeen(placed.subarray(0, 3 * MESH)), world: null };
}

export const atRest = (head: Head): Performance => ({
  head,
  expressions: new Float32Array(SPACE.expressions.length),
  gaze: null,
});

export function performer(box: Box): Performer {
  const { x, y } = box;
  const size = { width: x + 2 * box.width, height: y + 2 * box.height };
  return {
    draw: (wish, at) =>
      drawPersona(
        {
          space: SPACE,
          persona: personaOf(SPACE, wish, { woman: null, tone: 150 }),
          performance: atRest(headIn(box)),
          light: LIGHT,
          turn: { rotation: 0, flip: false, coded: size, shown: size },
        },
        at,
      ),
  };
}

/** A persona's portrait as a PNG, which is as near to a photo as a picture of nobody can be. */
export function portraitPng(wish: Parameters<typeof wishOf>[0]): Buffer {
  const portrait = new Portrait(SPACE, wishOf(wish));
  const side = 512;
  const rgba = portrait.draw(side, AT_REST);
  const data = new Uint8Array(3 * side * side);
  for (let i = 0; i < side * side; i++)
    for (let k = 0; k < 3; k++) {
      const share = rgba[4 * i + 3]! / 255;
      data[3 * i + k] = Math.round(share * rgba[4 * i + k]! + (1 - share) * 190);
    }
  return Buffer.from(encode({ width: side, height: side, data, channels: 3 }));
}
