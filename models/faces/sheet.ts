/** Draws `docs/personas.webp`: some personas, each at rest and doing something (npx tsx models/faces/sheet.ts; needs ffmpeg). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromYcc } from '../../src/core/image/colour.ts';
import { ARKIT } from '../../src/core/motion/expressions.ts';
import { turn } from '../../src/core/motion/vector.ts';
import { drawPersona } from '../../src/core/persona/draw.ts';
import { personaOf } from '../../src/core/persona/persona.ts';
import { spaceOf } from '../../src/core/persona/space.ts';

const SIDE = 180;
const GROUND = [222, 128, 128] as const;
const TONES = [165, 150, 130, 80, 160, 85, 155, 120];
const DOES: readonly Readonly<Record<string, number>>[] = [
  {},
  { mouthSmile: 0.9, cheekSquint: 0.5 },
  { jawOpen: 0.6, browInnerUp: 0.8, eyeWide: 0.6 },
];
const space = spaceOf(new Uint8Array(readFileSync(path.join(import.meta.dirname, 'guise-faces.bin'))));
const [columns, rows] = [TONES.length, DOES.length];
const sheet = new Uint8Array(columns * rows * SIDE * SIDE * 3);
const size = { width: SIDE, height: SIDE };
TONES.forEach((tone, column) => {
  const persona = personaOf(
    space,
    { seed: column + 1, presentation: column % 2 ? 'man' : 'woman' },
    { woman: null, tone },
  );
  DOES.forEach((does, row) => {
    const head = {
      turned: turn([0, 1, 0], 0.25 * (row - 1)),
      scale: SIDE / 23,
      place: [SIDE / 2, -SIDE / 2, 0],
    } as const;
    const expressions = Float32Array.from(ARKIT, (name) => does[name.replace(/(Left|Right)$/, '')] ?? 0);
    const light = { mean: tone, slope: [12, 6, 14], chroma: [116, 145] } as const;
    const performance = { head, expressions, gaze: null };
    const scene = {
      space,
      persona,
      performance,
      light,
      turn: { rotation: 0, flip: false, coded: size, shown: size },
    } as const;
    const { planes, cover } = drawPersona(scene, { x: 0, y: 0, ...size });
    for (let i = 0; i < SIDE * SIDE; i++) {
      const [y, u, v] = GROUND.map((g, k) => g + cover[i]! * (planes[k]![i]! - g)) as [
        number,
        number,
        number,
      ];
      const rgb = fromYcc(y, u, v);
      const [px, py] = [column * SIDE + (i % SIDE), row * SIDE + Math.floor(i / SIDE)];
      sheet.set(
        rgb.map((c) => Math.max(0, Math.min(255, Math.round(c)))),
        3 * (py * columns * SIDE + px),
      );
    }
  });
});
const out = path.join(import.meta.dirname, '..', '..', 'docs', 'personas.webp');
const args = [
  '-v',
  'error',
  '-y',
  '-f',
  'rawvideo',
  '-pix_fmt',
  'rgb24',
  '-s',
  `${columns * SIDE}x${rows * SIDE}`,
  '-i',
  '-',
  '-quality',
  '80',
  out,
];
execFileSync('ffmpeg', args, { input: sheet });
console.log(out);
