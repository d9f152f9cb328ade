/** Faces of nobody: what they are made of, what is taken of a person, and that no more is drawn. */
import { describe, expect, test } from 'vitest';
import { FaultError } from '../../src/core/model/fault.ts';
import { ARKIT } from '../../src/core/motion/expressions.ts';
import type { Landmarks } from '../../src/core/motion/landmarks.ts';
import { turn } from '../../src/core/motion/vector.ts';
import { drawPersona } from '../../src/core/persona/draw.ts';
import { sumOf } from '../../src/core/persona/fit.ts';
import { headOf, inFrameOf, normalsOf, ownOf } from '../../src/core/persona/head.ts';
import { lightOf, shadeOf } from '../../src/core/persona/light.ts';
import { Acts, type Performance } from '../../src/core/persona/performance.ts';
import { personaOf } from '../../src/core/persona/persona.ts';
import { packSpace, spaceOf, VALUES } from '../../src/core/persona/space.ts';
import { wishOf } from '../../src/core/persona/wish.ts';
import { randomOf } from '../../src/core/sound/random.ts';
import { atRest, FACES_FILE, headIn, LIGHT, landmarksOf, SPACE } from '../made/persona.ts';

const BOX = { x: 20, y: 10, width: 120, height: 160 };
const SIZE = { width: 160, height: 180 };
const UPRIGHT = { rotation: 0, flip: false, coded: SIZE, shown: SIZE } as const;
const LIKE = { woman: null, tone: 150 };
const WISH = wishOf({ persona: 3, presentation: 'any' });
const only = (name: string, amount: number): Float32Array =>
  Float32Array.from(ARKIT, (n) => (n.startsWith(name) ? amount : 0));

describe('the space of faces', () => {
  test('is read as it was written, and another file is a fault', () => {
    expect(Buffer.compare(packSpace(SPACE), FACES_FILE)).toBe(0);
    for (const file of [new Uint8Array(2), new Uint8Array(5000), FACES_FILE.slice(0, -1)])
      expect(() => spaceOf(file)).toThrow(FaultError);
  });
  test('of an earlier version is a fault, and not a face that may be near to somebody', () => {
    const text = Buffer.from(FACES_FILE).toString('latin1');
    const earlier = new Uint8Array(Buffer.from(text.replace('"near":', '"nier":'), 'latin1'));
    expect(() => spaceOf(earlier)).toThrow(/model guise-faces.*earlier version/);
  });
  test('has women and men of several ages and tones', () => {
    const { mixtures } = SPACE;
    for (const woman of [true, false]) {
      const tones = mixtures.filter((m) => m.woman === woman).map((m) => m.tone);
      expect(tones.length).toBeGreaterThan(10);
      expect(Math.max(...tones) - Math.min(...tones)).toBeGreaterThan(30);
    }
  });
});

describe('a persona', () => {
  test('is the same for the same wish, and another for another', () => {
    const one = personaOf(SPACE, WISH, LIKE);
    expect(personaOf(SPACE, WISH, LIKE)).toEqual(one);
    for (let seed = 4; seed < 12; seed++)
      expect(personaOf(SPACE, { ...WISH, seed }, LIKE).texture.planes[0]).not.toEqual(one.texture.planes[0]);
  });
  test('is none of the mixtures that it is made of', () => {
    for (let seed = 0; seed < 30; seed++) {
      const { shape } = personaOf(SPACE, { ...WISH, seed }, LIKE);
      for (const m of SPACE.mixtures) {
        let off = 0;
        for (let i = 0; i < VALUES; i++) off += Math.abs(shape[i]! - SPACE.mean[i]! - m.shape[i]!);
        expect(off / VALUES).toBeGreaterThan(0.002);
      }
    }
  });
  test('is never mixed of two that make somebody near to one of those who are mixed', () => {
    const pairs = SPACE.mixtures.flatMap((a, i) =>
      SPACE.mixtures.flatMap((b, j) => (j > i && a.woman === b.woman ? [[i, j] as const] : [])),
    );
    const at = (x: number) => (i: number) => x === i;
    // Whatever it was mixed from until now is near: the first two of women, in any order, are all that is left.
    const tones = SPACE.mixtures.map((m) => m.tone);
    const apart = (x: number, y: number) => Math.abs(tones[x]! - tones[y]!);
    const [i, j] = pairs.find(([x, y]) => SPACE.mixtures[x]!.woman && apart(x, y) > 0 && apart(x, y) < 3)!;
    const left = { ...SPACE, near: pairs.filter((p) => !(p.some(at(i)) && p.some(at(j)))) };
    const like = { woman: true, tone: tones[i]! };
    const alike = wishOf({ persona: 1 });
    const shares = Array.from({ length: 12 }, (_, seed) => {
      const { tone } = personaOf(left, { ...alike, seed }, like);
      expect(tone).toBeGreaterThanOrEqual(Math.min(tones[i]!, tones[j]!));
      expect(tone).toBeLessThanOrEqual(Math.max(tones[i]!, tones[j]!));
      return tone;
    });
    expect(new Set(shares).size).toBeGreaterThan(6);
    expect(() => personaOf({ ...SPACE, near: pairs }, alike, like)).toThrow(FaultError);
  });
  test('is there whoever is asked for', () => {
    for (const presentation of ['woman', 'man'])
      for (const tone of ['light', 'medium', 'dark'])
        for (let persona = 0; persona < 6; persona++)
          expect(personaOf(SPACE, wishOf({ persona, presentation, tone }), LIKE).woman).toBe(
            presentation === 'woman',
          );
  });
  test('is as alike as is asked for', () => {
    const dark = personaOf(SPACE, wishOf({ persona: 1, presentation: 'man' }), { woman: true, tone: 80 });
    const light = personaOf(SPACE, wishOf({ persona: 1, presentation: 'man' }), { woman: true, tone: 165 });
    expect(dark.tone).toBeLessThan(light.tone - 15);
    const alike = wishOf({ persona: 1 });
    expect(personaOf(SPACE, alike, { woman: true, tone: 150 })).toEqual(
      personaOf(SPACE, { ...alike, presentation: 'woman' }, { woman: false, tone: 150 }),
    );
  });
});

const performancesOf = (frames: readonly Landmarks[]): Performance[] => {
  const acts = new Acts(SPACE, frames.length);
  // In whatever order looks end.
  for (const [i, of] of [...frames.entries()].toReversed()) acts.see(i, of);
  const told = acts.told();
  return frames.map((_, i) => told.get(i)!);
};

describe('what is taken of a person', () => {
  const random = randomOf(8);
  /** Somebody who is not the mean. */
  const somebody = SPACE.mean.map((v, i) => v + SPACE.modes[0]![i]! - 0.8 * SPACE.modes[2]![i]!);
  test('is where the head is, however it is turned', () => {
    for (const angle of [0, 0.4, -0.6]) {
      const head = { ...headIn(BOX), turned: turn([0, 1, 0], angle) };
      const seen = headOf(landmarksOf(SPACE.mean, only('none', 0), head), SPACE)!;
      expect(seen.scale).toBeCloseTo(head.scale, 2);
      expect(seen.turned.map((v) => v * Math.sign(seen.turned[3]))).toEqual(
        head.turned.map((v) => expect.closeTo(v, 3)),
      );
      const own = ownOf(landmarksOf(SPACE.mean, only('none', 0), head), seen);
      for (let i = 0; i < VALUES; i += 50) expect(own[i]).toBeCloseTo(SPACE.mean[i]!, 2);
    }
  });
  test('is what the face does, and not whose it is', () => {
    const film = Array.from({ length: 40 }, (_, i) => (i % 4 === 3 ? only('jawOpen', 0.7) : only('none', 0)));
    const acts = [SPACE.mean, somebody].map((rest) =>
      performancesOf(film.map((e) => landmarksOf(rest, e, headIn(BOX)))),
    );
    const jaw = ARKIT.indexOf('jawOpen');
    for (const list of acts) {
      expect(list[3]!.expressions[jaw]).toBeGreaterThan(0.5);
      expect(list[4]!.expressions[jaw]).toBeLessThan(0.1);
    }
    for (const [i, { expressions }] of acts[0]!.map((a) => a!).entries())
      for (const [k, v] of expressions.entries())
        expect(Math.abs(v - acts[1]![i]!.expressions[k]!)).toBeLessThan(0.2);
  });
  test('of one picture too', () => {
    const [calm, open] = [only('none', 0), only('jawOpen', 0.8)].map(
      (e) => performancesOf([landmarksOf(somebody, e, headIn(BOX))])[0]!,
    );
    const jaw = ARKIT.indexOf('jawOpen');
    expect(open!.expressions[jaw]! - calm!.expressions[jaw]!).toBeGreaterThan(0.3);
  });
  test('is nothing where nobody was seen', () => {
    expect(new Acts(SPACE, 10).told().size).toBe(0);
  });
  test('is the light as a plane, whatever a few points show', () => {
    const normals = normalsOf(SPACE.mean, SPACE.triangles);
    const seen = (i: number): readonly [number, number, number] => {
      const lit = LIGHT.mean * shadeOf(LIGHT, normals[3 * i]!, normals[3 * i + 1]!, normals[3 * i + 2]!);
      return [i === 50 || i === 280 ? 20 : lit + random(), ...LIGHT.chroma];
    };
    const light = lightOf(seen, normals)!;
    expect(Math.abs(light.mean - LIGHT.mean)).toBeLessThan(4);
    expect(light.chroma).toEqual(LIGHT.chroma);
    expect(lightOf(() => null, normals)).toBeNull();
  });
});

describe('what is drawn', () => {
  const draw = (performance = atRest(headIn(BOX)), light = LIGHT, wish: { seed: number } = WISH) =>
    drawPersona(
      {
        space: SPACE,
        persona: personaOf(SPACE, { ...WISH, ...wish }, LIKE),
        performance,
        light,
        turn: UPRIGHT,
      },
      { x: 0, y: 0, ...SIZE },
    );
  const pixel = ([x, y]: readonly [number, number]) => Math.round(y) * SIZE.width + Math.round(x);
  const persona = personaOf(SPACE, WISH, LIKE);
  const at = (point: number, expressions: ArrayLike<number> = []): readonly [number, number] => {
    const moved = sumOf(
      SPACE.expressions,
      Array.from(SPACE.expressions, (_, k) => expressions[k] ?? 0),
    );
    const placed = inFrameOf(
      persona.shape.map((v, i) => v + moved[i]!),
      headIn(BOX),
    );
    return [placed[3 * point]!, placed[3 * point + 1]!];
  };
  test('is a face in the middle, and nothing beside it', () => {
    const { planes, cover } = draw();
    expect(cover[pixel(at(4))]).toBe(1);
    expect(cover[0]).toBe(0);
    expect(planes.every((p) => p.every((v) => Number.isFinite(v) && v >= 0 && v <= 255))).toBe(true);
    expect(Math.abs(planes[0][pixel(at(50))]! - LIGHT.mean)).toBeLessThan(60);
  });
  test('is darker where the light is', () => {
    const [day, night] = [draw(), draw(undefined, { ...LIGHT, mean: 60 })];
    expect(night.planes[0][pixel(at(50))]).toBeLessThan(0.6 * day.planes[0][pixel(at(50))]!);
  });
  test('opens its mouth, and one looks into it', () => {
    const open = only('jawOpen', 1);
    const [upper, lower] = [at(13, open), at(14, open)];
    const inside = pixel([upper[0], upper[1] + 0.75 * (lower[1] - upper[1])]);
    const dark = draw({ ...atRest(headIn(BOX)), expressions: open }).planes[0][inside]!;
    expect(dark).toBeLessThan(0.75 * draw().planes[0][pixel(at(50))]!);
  });
  test('looks where the person looks', () => {
    const [[ax, ay], [bx]] = [at(33), at(133)];
    const looking = (x: number): number => {
      const acting = {
        ...atRest(headIn(BOX)),
        gaze: [
          [x, 0],
          [x, 0],
        ],
      } as const;
      const luma = draw(acting).planes[0];
      let darkest = { v: 999, x: 0 };
      for (let y = Math.round(ay) - 3; y <= ay + 3; y++)
        for (let px = Math.ceil(ax); px < bx; px++) {
          const v = luma[pixel([px, y])]!;
          if (v < darkest.v) darkest = { v, x: px };
        }
      return darkest.x;
    };
    expect(looking(0.2)).toBeGreaterThan(looking(-0.2) + 3);
  });
});
