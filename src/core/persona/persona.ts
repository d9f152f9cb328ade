/** A face of nobody: two mixtures mixed anew, and made a little more of what they are. */
import { raise } from '../model/fault.ts';
import { randomOf } from '../sound/random.ts';
import type { FaceSpace, Mixture, Texture } from './space.ts';
import { EYES, type Iris, type StandsFor, TONES, type Wish } from './wish.ts';

export interface Persona {
  /** Its points at rest, in its head's space. */
  readonly shape: Float32Array;
  readonly texture: Texture;
  /** Whether it is mixed from women. */
  readonly woman: boolean;
  /** Mean luma of its skin. */
  readonly tone: number;
  readonly iris: Iris;
}

/** How much further from the mean a persona lies than what it is mixed from: means look alike. */
const GAIN = 1.3;
/** Least share of each of the two. */
const LEAST = 0.35;
/** Among how many mixtures of the nearest tones a persona is chosen: what is far is recoloured until it looks like nobody. */
const NEAREST = 7;
/** Skin up to this luma has dark eyes, unless somebody wants others. */
const DARK = 125;
/** Dark ones first: those of dark skin have no other. */
export const IRISES: readonly Iris[] = Object.values(EYES);

/** What a persona is mixed from. */
export interface Mix {
  readonly a: Mixture;
  readonly b: Mixture;
  /** Of the first, 0..1. */
  readonly share: number;
}

/** Tries at two that do not make somebody near to one of those who are mixed. */
const TRIES = 200;

/** The same for the same wish. */
export function personaOf(space: FaceSpace, wish: Wish, like: StandsFor): Persona {
  const { seed, presentation, tone: among, eyes } = wish;
  const sought = among === 'alike' ? like.tone : TONES[among];
  const random = randomOf(seed, 5);
  const either = random() < 0.5;
  const woman =
    presentation === 'alike'
      ? (like.woman ?? either)
      : presentation === 'any'
        ? either
        : presentation === 'woman';
  const mix = mixOf(space, woman, sought, random);
  const persona = mixedOf(space, mix);
  const usualEyes = IRISES[Math.floor((persona.tone < DARK ? 2 : IRISES.length) * random())]!;
  return { ...persona, iris: eyes === 'any' ? usualEyes : EYES[eyes] };
}

function mixOf(space: FaceSpace, woman: boolean, sought: number, random: () => number): Mix {
  const own = space.mixtures.filter((m) => m.woman === woman);
  const pick = (list: readonly Mixture[]): Mixture => list[Math.floor(random() * list.length)]!;
  const far = (m: Mixture) => Math.abs(m.tone - sought);
  const nearest = own.toSorted((x, y) => far(x) - far(y)).slice(0, NEAREST);
  for (let i = 0; i < TRIES; i++) {
    const a = pick(nearest);
    const b = pick(nearest.filter((m) => m !== a));
    if (!isNear(space, a, b)) return { a, b, share: LEAST + (1 - 2 * LEAST) * random() };
  }
  return raise({ code: 'model/failed', model: 'guise-faces', why: 'all it makes are near to somebody' });
}

function isNear({ mixtures, near }: FaceSpace, a: Mixture, b: Mixture): boolean {
  const [i, j] = [mixtures.indexOf(a), mixtures.indexOf(b)];
  return near.some(([x, y]) => (x === i && y === j) || (x === j && y === i));
}

/** Made more of what they are than they are. */
export function mixedOf({ mixtures, mean }: FaceSpace, { a, b, share }: Mix): Omit<Persona, 'iris'> {
  const own = mixtures.filter((m) => m.woman === a.woman);
  const mixed = (of: (m: Mixture) => ArrayLike<number>): Float32Array => {
    const [x, y] = [of(a), of(b)];
    return Float32Array.from(x, (v, i) => share * v + (1 - share) * y[i]!);
  };
  const usual = own.length;
  const plane = (c: 0 | 1 | 2): Float32Array => {
    const sum = new Float32Array(a.texture.planes[c].length);
    for (const m of own)
      for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + m.texture.planes[c][i]! / usual;
    const mix = mixed((m) => m.texture.planes[c]);
    // A texture's own mean stays: tone is not what is made more of.
    const [from, to] = [meanOf(sum), meanOf(mix)];
    return mix.map((v, i) =>
      Math.min(255, Math.max(0, to + GAIN * (v - to) - (GAIN - 1) * (sum[i]! - from))),
    );
  };
  const shape = mixed((m) => m.shape).map((v, i) => mean[i]! + GAIN * v);
  return {
    shape,
    texture: { side: a.texture.side, planes: [plane(0), plane(1), plane(2)] },
    woman: a.woman,
    tone: share * a.tone + (1 - share) * b.tone,
  };
}

const meanOf = (values: Float32Array): number => values.reduce((s, v) => s + v, 0) / values.length;
