/** Draws `docs/personas.webp`: those that everybody has, each at rest and doing something (npx tsx models/faces/sheet.ts; needs ffmpeg). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GALLERY } from '../../src/core/persona/card.ts';
import { Portrait } from '../../src/core/persona/portrait.ts';
import { AT_REST, type Pose } from '../../src/core/persona/pose.ts';
import { spaceOf } from '../../src/core/persona/space.ts';
import { wishOf } from '../../src/core/persona/wish.ts';

const SIDE = 180;
const POSES: readonly Pose[] = [
  AT_REST,
  { turned: 0.3, does: { mouthSmile: 0.9, cheekSquint: 0.5 } },
  { turned: -0.3, does: { jawOpen: 0.6, browInnerUp: 0.8, eyeWide: 0.6 } },
];
const space = spaceOf(new Uint8Array(readFileSync(path.join(import.meta.dirname, 'guise-faces.bin'))));
const wide = GALLERY.length * SIDE;
const sheet = new Uint8Array(4 * wide * POSES.length * SIDE);
for (const [column, { face }] of GALLERY.entries()) {
  const portrait = new Portrait(space, wishOf(face));
  for (const [row, pose] of POSES.entries()) {
    const pixels = portrait.draw(SIDE, pose);
    for (let y = 0; y < SIDE; y++)
      sheet.set(
        pixels.subarray(4 * SIDE * y, 4 * SIDE * (y + 1)),
        4 * (wide * (row * SIDE + y) + column * SIDE),
      );
  }
}
const out = path.join(import.meta.dirname, '..', '..', 'docs', 'personas.webp');
const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${wide}x${POSES.length * SIDE}`, '-i', '-'];
execFileSync('ffmpeg', ['-v', 'error', '-y', ...raw, '-pix_fmt', 'yuv420p', '-quality', '80', out], {
  input: sheet,
});
console.log(out);
