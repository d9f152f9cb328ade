/**
 * Writes into `guise-faces.bin` which two mixtures make somebody nearer to one of those who are mixed than strangers are (npx tsx
 * models/faces/near.ts; needs ffmpeg, `../shared/faces` and `npm run models`); `OUT` names another file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { IRISES, mixedOf } from '../../src/core/persona/persona.ts';
import { Portrait } from '../../src/core/persona/portrait.ts';
import { AT_REST } from '../../src/core/persona/pose.ts';
import { type FaceSpace, packSpace, spaceOf } from '../../src/core/persona/space.ts';
import { TONES, type Wish } from '../../src/core/persona/wish.ts';
import full from '../../src/plugins/detectors/blazeface-full.ts';
import faceres from '../../src/plugins/embedders/faceres.ts';
import { runner } from '../runner.ts';
import { cosine, describe, looking } from './described.ts';
import { rgbaOf } from './look.ts';

const root = path.join(import.meta.dirname, '..', '..');
const FACES = process.env.GUISE_FACES ?? path.join(root, '..', 'shared', 'faces', 'london');
const FILE = process.env.OUT ?? path.join(import.meta.dirname, 'guise-faces.bin');
/** How a persona is drawn: as much of the first mixture, with the hair of these numbers. */
const [SHARES, HAIR] = [
  [0.35, 0.5, 0.65],
  [1, 2],
];
const SIDE = 256;
/** Strangers who are as alike are one pair in a thousand; and how much less alike somebody must be. */
const [FALSE, MARGIN] = [0.001, 0.02];

const size = { width: SIDE, height: SIDE };
const { frameOf, keyOf } = looking(await runner(full), size);
const recognizer = await runner(faceres);
async function described(rgba: Uint8Array): Promise<Float32Array | null> {
  const key = await keyOf(rgba);
  return key && describe(recognizer, frameOf(rgba), key);
}

const sources: Float32Array[] = [];
for (const name of readdirSync(path.join(FACES, 'neutral')).sort()) {
  const one = await described(rgbaOf(path.join(FACES, 'neutral', name), SIDE));
  if (one) sources.push(one);
}
const strangers = sources.flatMap((a, i) => sources.slice(i + 1).map((b) => cosine(a, b)));
const least = strangers.toSorted((a, b) => b - a)[Math.floor(FALSE * strangers.length)]! - MARGIN;

const space: FaceSpace = spaceOf(new Uint8Array(readFileSync(FILE)));
const near: [number, number][] = [];
let pairs = 0;
for (const [i, a] of space.mixtures.entries())
  for (const [j, b] of space.mixtures.entries()) {
    if (j <= i || a.woman !== b.woman) continue;
    pairs++;
    let most = 0;
    for (const share of SHARES)
      for (const seed of HAIR) {
        const mixed = mixedOf(space, { a, b, share });
        const far = (tone: keyof typeof TONES) => Math.abs(TONES[tone] - mixed.tone);
        const [tone] = (Object.keys(TONES) as (keyof typeof TONES)[]).sort((x, y) => far(x) - far(y));
        const wish: Wish = { seed, presentation: 'any', tone: tone!, eyes: 'any' };
        const drawn = new Portrait(space, wish, { ...mixed, iris: IRISES[0]! }).draw(SIDE, AT_REST);
        const one = await described(new Uint8Array(drawn.buffer));
        // Whom nobody sees is like nobody.
        if (one) most = Math.max(most, ...sources.map((s) => cosine(one, s)));
      }
    if (most > least) near.push([i, j]);
    console.log(i, j, most.toFixed(3), most > least ? 'near' : '');
  }
writeFileSync(FILE, packSpace({ ...space, near }));
console.log(
  `${near.length} of ${pairs} pairs are nearer than ${least.toFixed(3)} to one of ${sources.length}`,
);
