/** Writes `guise-faces.bin` from `../shared/faces` (npx tsx models/faces/train.ts; needs ffmpeg, and `npm run models` first); `OUT` names another file, `WITHOUT` a number of the set. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Picture } from '../../src/core/image/picture.ts';
import { shapesOf } from '../../src/core/motion/actors.ts';
import { faceGeometry, MESH } from '../../src/core/motion/face-geometry.ts';
import { type Landmarks, ROW } from '../../src/core/motion/landmarks.ts';
import { headOf, normalsOf, ownOf } from '../../src/core/persona/head.ts';
import {
  type FaceSpace,
  type Mixture,
  packSpace,
  type Texture,
  VALUES,
} from '../../src/core/persona/space.ts';
import { randomOf } from '../../src/core/sound/random.ts';
import { looker, pictureOf } from './look.ts';
import { modesOf } from './modes.ts';
import { flatOf, litOf, placesFor, type Warp, warpOf } from './texture.ts';

const root = path.join(import.meta.dirname, '..', '..');
const FACES = process.env.GUISE_FACES ?? path.join(root, '..', 'shared', 'faces', 'london');
const cache = (file: string) => readFileSync(path.join(root, '.cache', 'models', file));

/** Pixels of a texture's side. */
const SIDE = 192;
/** Mixtures of women, and of men; people in each, and the most that one of them makes up. */
const [EACH, PEOPLE, MOST] = [14, 5, 0.3];
const MODES = 16;
/** People up to this number are left out: whoever is measured must not be in what he is played by. */
const WITHOUT = Number(process.env.WITHOUT ?? 0);

interface Person {
  readonly age: number;
  readonly woman: boolean;
  readonly group: string;
  readonly picture: Picture;
  readonly landmarks: Landmarks;
}
interface Laid extends Person {
  readonly shape: Float32Array;
  readonly texture: Texture;
  readonly tone: number;
}

const geometry = faceGeometry(cache('face_geometry.json'));
const weights = Float32Array.from(geometry.weights);
const triangles = Uint16Array.from(geometry.triangles);

const look = await looker();
const people: Person[] = [];
for (const line of readFileSync(path.join(FACES, 'info.csv'), 'utf8').trim().split(/\r?\n/).slice(1)) {
  const [id, age, gender, group] = line.split(',');
  if ((gender !== 'female' && gender !== 'male') || Number(id) <= WITHOUT) continue;
  const picture = pictureOf(path.join(FACES, 'neutral', `${id}.jpg`));
  people.push({
    age: Number(age) || 28,
    woman: gender === 'female',
    group: group!,
    picture,
    landmarks: await look(picture),
  });
}
console.log(`${people.length} people`);

const meanOf = (shapes: readonly Float32Array[]): Float32Array =>
  Float32Array.from({ length: VALUES }, (_, i) => shapes.reduce((sum, s) => sum + s[i]!, 0) / shapes.length);

// Laid over the mean of all, which changes once they are.
let mean: Float32Array = Float32Array.from(geometry.positions);
for (let round = 0; round < 3; round++)
  mean = meanOf(people.map(({ landmarks }) => ownOf(landmarks, headOf(landmarks, { mean, weights })!)));

const places = placesFor(mean);
const warp: Warp = warpOf(places, triangles, SIDE);
const laid = people.map((p): Laid => {
  const shape = ownOf(p.landmarks, headOf(p.landmarks, { mean, weights })!);
  const at = Float32Array.from({ length: 2 * MESH }, (_, i) => p.landmarks.points[ROW * (i >> 1) + (i & 1)]!);
  const normals = normalsOf(shape, triangles);
  const light = litOf(p.picture, at, normals);
  return { ...p, shape, texture: flatOf(p.picture, at, warp, light, normals), tone: light.mean };
});

const random = randomOf(17);
/** So much of each of some people; none more than {@link MOST}. */
function shares(count: number): number[] {
  for (;;) {
    // A gamma of a shape that is a whole number and a half, near enough to 2.5: Dirichlet's way.
    const raw = Array.from(
      { length: count },
      () => -Math.log(random()) - Math.log(random()) - Math.log(random()) / 2,
    );
    const all = raw.reduce((a, b) => a + b, 0);
    const out = raw.map((v) => v / all);
    if (Math.max(...out) <= MOST) return out;
  }
}
function picked(list: readonly Laid[]): Laid[] {
  const left = [...list];
  return Array.from({ length: PEOPLE }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}
function mixtureOf(of: readonly Laid[]): Mixture {
  const by = shares(of.length);
  const sum = (value: (p: Laid) => number) => of.reduce((n, p, k) => n + by[k]! * value(p), 0);
  const plane = (c: 0 | 1 | 2) =>
    Float32Array.from(of[0]!.texture.planes[c], (_, i) => sum((p) => p.texture.planes[c][i]!));
  return {
    age: Math.round(sum((p) => p.age)),
    woman: of[0]!.woman,
    tone: Math.round(sum((p) => p.tone)),
    shape: Float32Array.from({ length: VALUES }, (_, i) => sum((p) => p.shape[i]!) - mean[i]!),
    texture: { side: SIDE, planes: [plane(0), plane(1), plane(2)] },
  };
}
const mixtures = [true, false].flatMap((woman) => {
  const own = laid.filter((p) => p.woman === woman);
  const groups = [...new Set(own.map((p) => p.group))]
    .sort()
    .map((g) => own.filter((p) => p.group === g))
    .filter((g) => g.length >= PEOPLE);
  // A third of all people, the rest of one group each, in turn.
  return Array.from({ length: EACH }, (_, k) =>
    mixtureOf(picked(k % 3 === 0 ? own : groups[k % groups.length]!)),
  );
});

const space: FaceSpace = {
  mean,
  modes: modesOf(
    laid.map((p) => p.shape.map((v, i) => v - mean[i]!)),
    MODES,
  ),
  expressions: shapesOf(cache('face_shapes.bin')).map((s) => s.offsets),
  places,
  triangles,
  weights,
  mixtures,
  // `near.ts` says which.
  near: [],
};
const file = process.env.OUT ?? path.join(import.meta.dirname, 'guise-faces.bin');
writeFileSync(file, packSpace(space));
console.log(file);
console.log(mixtures.map((m) => `${m.woman ? 'w' : 'm'}${m.age}/${m.tone}`).join(' '));
