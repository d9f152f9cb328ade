/** Portraits that move: what is drawn of them, and by what. */
import { describe, expect, test } from 'vitest';
import { ARKIT } from '../../src/core/motion/expressions.ts';
import { allSeen } from '../../src/core/motion/landmarks.ts';
import { after, turn, X, Y, Z } from '../../src/core/motion/vector.ts';
import { inFrameOf } from '../../src/core/persona/head.ts';
import type { Performance } from '../../src/core/persona/performance.ts';
import { wishOf } from '../../src/core/persona/wish.ts';
import { movementsOf } from '../../src/core/portrait/acting.ts';
import { drawPortrait } from '../../src/core/portrait/draw.ts';
import { pictureOf } from '../../src/core/portrait/frame.ts';
import { AT_REST, type Movement } from '../../src/core/portrait/movement.ts';
import { type Planes, type Portrait, portraitOf } from '../../src/core/portrait/portrait.ts';
import { SITTER, sitterOf } from '../../src/core/portrait/sitter.ts';
import { speakingOf } from '../../src/core/portrait/speaking.ts';
import { Mouth } from '../../src/core/portrait/spoken.ts';
import { randomOf } from '../../src/core/sound/random.ts';
import { atRest, headIn, landmarksOf, SPACE } from '../made/persona.ts';

const SIZE = { width: 200, height: 240 };
const HEAD = headIn({ x: 50, y: 50, width: 100, height: 120 });
const only = (...names: readonly string[]): Float32Array =>
  Float32Array.from(ARKIT, (n) => (names.some((name) => n.startsWith(name)) ? 1 : 0));
const doing = (of: Partial<Movement>): Movement => ({ ...AT_REST, ...of });
const index = ARKIT.indexOf.bind(ARKIT);

/** A portrait of these samples, luma by place; its face is the mean one. */
function portrait(luma: (x: number, y: number) => number): Portrait {
  const n = SIZE.width * SIZE.height;
  const plane = (of: (x: number, y: number) => number) =>
    Float32Array.from({ length: n }, (_, i) => of(i % SIZE.width, Math.floor(i / SIZE.width)));
  const planes: Planes = [plane(luma), plane(() => 110), plane((x) => x)];
  return portraitOf(planes, SIZE, landmarksOf(SPACE.mean, only(), HEAD), SPACE)!;
}
const at = (point: number, own = SPACE.mean): readonly [number, number] => {
  const placed = inFrameOf(own, HEAD);
  return [placed[3 * point]!, placed[3 * point + 1]!];
};
const pixel = (plane: Float32Array, [x, y]: readonly [number, number]): number =>
  plane[Math.floor(y) * SIZE.width + Math.floor(x)]!;

const random = randomOf(3);
const noise = Array.from({ length: SIZE.width * SIZE.height }, () => 255 * random());
const NOISE = portrait((x, y) => noise[y * SIZE.width + x]!);
const FAR: Movement = {
  turned: after(turn(Y, 0.35), after(turn(X, -0.3), turn(Z, 0.3))),
  moved: [1.8, -1.8, 1],
  scale: 1.08,
  expressions: new Float32Array(ARKIT.length).fill(1.2),
  gaze: [
    [0.16, 0.16],
    [-0.16, -0.16],
  ],
};

describe('a portrait', () => {
  test('at rest is the portrait', () => {
    const drawn = drawPortrait(NOISE, AT_REST);
    for (const k of [0, 1, 2] as const)
      expect(drawn[k].every((v, i) => Math.abs(v - NOISE.planes[k][i]!) < 0.01)).toBe(true);
  });
  test('has finite samples of its own range however it is moved, and its edges stay', () => {
    const smooth = portrait((x, y) => 40 + 0.4 * x + 0.3 * y);
    for (const of of [NOISE, smooth])
      for (const plane of drawPortrait(of, FAR))
        expect(plane.every((v) => Number.isFinite(v) && v >= 0 && v <= 255)).toBe(true);
    const [was, is] = [smooth.planes[0], drawPortrait(smooth, FAR)[0]];
    const edge = was
      .map((_, i) => i)
      .filter((i) => {
        const [x, y] = [i % SIZE.width, Math.floor(i / SIZE.width)];
        return x === 0 || y === 0 || x === SIZE.width - 1 || y === SIZE.height - 1;
      });
    expect(Math.max(...edge.map((i) => Math.abs(was[i]! - is[i]!)))).toBeLessThan(0.5);
  });
  test('does not tear: beside each sample lies what lay near it', () => {
    // Rows tell where a sample came from, and the mouth stays shut.
    const rows = portrait((_, y) => y);
    const of = doing({
      turned: after(turn(Z, 0.2), turn(X, 0.15)),
      moved: [0.8, 0.8, 0],
      expressions: only('browInnerUp'),
    });
    const [luma] = drawPortrait(rows, of);
    let most = 0;
    for (let y = 0; y < SIZE.height; y++)
      for (let x = 1; x < SIZE.width; x++)
        most = Math.max(most, Math.abs(luma[y * SIZE.width + x]! - luma[y * SIZE.width + x - 1]!));
    expect(most).toBeLessThan(4);
    // All of it is there: nothing of the picture is left where it was behind what moved away.
    expect(pixel(luma, at(4))).not.toBeCloseTo(at(4)[1], 0);
  });
  test('opens its mouth, and one looks into it', () => {
    const pale = portrait(() => 160);
    const open = SPACE.mean.map((v, i) => v + SPACE.expressions[index('jawOpen')]![i]!);
    const [upper, lower] = [at(13, open), at(14, open)];
    const inside = [upper[0], upper[1] + 0.7 * (lower[1] - upper[1])] as const;
    expect(pixel(drawPortrait(pale, doing({ expressions: only('jawOpen') }))[0], inside)).toBeLessThan(110);
    expect(pixel(drawPortrait(pale, AT_REST)[0], inside)).toBeCloseTo(160, 3);
  });
  /** Its right eye is dark where one sees it. */
  const eyes = (() => {
    const [a, b, up, low] = [at(33), at(133), at(159), at(145)];
    const [x0, y0] = [(a[0] + b[0]) / 2, (up[1] + low[1]) / 2];
    const [rx, ry] = [0.15 * (b[0] - a[0]), 0.5 * (low[1] - up[1])];
    const eye = portrait((x, y) => (Math.hypot((x + 0.5 - x0) / rx, (y + 0.5 - y0) / ry) < 1 ? 20 : 180));
    const dark = (of: Movement): number[] => {
      const out: number[] = [];
      drawPortrait(eye, of)[0].forEach((v, i) => {
        if (v < 90) out.push((i % SIZE.width) + 0.5);
      });
      return out;
    };
    return { dark, wide: b[0] - a[0] };
  })();
  test('shuts its eyes', () => {
    expect(eyes.dark(AT_REST).length).toBeGreaterThan(4);
    expect(eyes.dark(doing({ expressions: only('eyeBlink') })).length).toBeLessThan(2);
  });
  test('looks where it is to look', () => {
    const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
    const looks = (x: number) =>
      mean(
        eyes.dark(
          doing({
            gaze: [
              [x, 0],
              [x, 0],
            ],
          }),
        ),
      );
    expect(looks(0.15) - looks(-0.15)).toBeGreaterThan(0.15 * eyes.wide);
  });
  test('as encoders take it is as large as it was, and of limited range', () => {
    const { planes, width, fullRange } = pictureOf(NOISE.planes, SIZE);
    expect(planes.map((p) => p.data.length)).toEqual([48_000, 12_000, 12_000]);
    expect([width, fullRange]).toEqual([200, false]);
    expect(planes[0]!.data.every((v) => v >= 16 && v <= 235)).toBe(true);
  });
  test('of a persona is the same for the same number, and shows a face', () => {
    const [one, same, other] = [2, 2, 3].map((persona) => sitterOf(SPACE, wishOf({ persona })));
    const differs = (a = one!, b = one!) => a.planes[0].some((v, i) => v !== b.planes[0][i]);
    expect(differs(one, same)).toBe(false);
    expect(differs(one, other)).toBe(true);
    expect(portraitOf(one!.planes, SITTER, one!.landmarks, SPACE)).not.toBeNull();
  });
  test('is none where points do not spread', () => {
    const nowhere = { topology: 'face', points: allSeen(new Float32Array(1404)), world: null } as const;
    expect(portraitOf(NOISE.planes, SIZE, nowhere, SPACE)).toBeNull();
  });
});

describe('what a film moves it by', () => {
  const times = Array.from({ length: 60 }, (_, i) => i / 25);
  const acting = (of: (frame: number) => Performance | null): ReadonlyMap<number, Performance> =>
    new Map(times.flatMap((_, i) => (of(i) ? [[i, of(i)!] as const] : [])));
  test('is from how the head is held at rest', () => {
    const turned = turn(Y, 0.2);
    const held = acting(() => ({ ...atRest(HEAD), head: { ...HEAD, turned } }));
    const { movements, read } = movementsOf(held, times);
    expect(read).toBe(times.length);
    for (const { turned: q, moved } of movements) {
      expect(Math.abs(q[3])).toBeCloseTo(1, 5);
      expect(Math.hypot(...moved)).toBeCloseTo(0, 4);
    }
  });
  test('goes to rest where nobody is read, without a jump', () => {
    const open = { ...atRest(HEAD), expressions: only('jawOpen') };
    const { movements, read } = movementsOf(
      acting((i) => (i < 20 || i > 55 ? open : null)),
      times,
    );
    const jaw = movements.map((m) => m.expressions[index('jawOpen')]!);
    expect(read).toBe(24);
    expect(jaw[10]).toBeGreaterThan(0.99);
    expect(jaw[37]).toBeLessThan(0.05);
    expect(Math.max(...jaw.slice(1).map((v, i) => Math.abs(v - jaw[i]!)))).toBeLessThan(0.3);
  });
  test('is steady, and within what a flat picture can do', () => {
    const trembling = acting((i) => ({
      ...atRest(HEAD),
      head: {
        ...HEAD,
        turned: turn(Y, i === 30 ? 0.7 : 0.01 * (i % 2)),
        place: [HEAD.place[0] + 900 * (i === 30 ? 1 : 0), HEAD.place[1], 0],
      },
    }));
    const { movements } = movementsOf(trembling, times);
    for (const { turned, moved } of movements) {
      expect(2 * Math.acos(Math.min(1, Math.abs(turned[3])))).toBeLessThan(0.36);
      expect(Math.hypot(...moved)).toBeLessThan(1.81);
    }
    const yaw = movements.slice(0, 20).map((m) => 2 * m.turned[1]);
    const step = yaw.slice(1).map((v, i) => Math.abs(v - yaw[i]!));
    expect(Math.max(...step)).toBeLessThan(0.004);
  });
  test('leaves it at rest where a face is too small or turned away', () => {
    const away = acting(() => ({ ...atRest(HEAD), head: { ...HEAD, turned: turn(Y, 1.2) } }));
    const small = acting(() => ({ ...atRest(HEAD), head: { ...HEAD, scale: 1 } }));
    for (const of of [away, small, new Map<number, Performance>()])
      expect(movementsOf(of, times)).toEqual({ movements: times.map(() => AT_REST), read: 0 });
  });
  test('counts how lids mostly are as open, and their most as shut', () => {
    const lids = acting((i) => ({
      ...atRest(HEAD),
      expressions: only('eyeBlink').map((v) => v * (i === 40 || i === 41 ? 0.4 : 0.15)),
    }));
    const { movements } = movementsOf(lids, times);
    expect(movements[10]!.expressions[index('eyeBlinkLeft')]).toBeCloseTo(0, 4);
    expect(movements[40]!.expressions[index('eyeBlinkLeft')]).toBeGreaterThan(0.8);
  });
});

describe('what a sound moves it by', () => {
  const RATE = 16_000;
  /** A voice of 120 Hz with resonances at these, for a second; then a second of silence. */
  const heard = (formants: readonly number[]): Mouth => {
    const mouth = new Mouth();
    const said = Float32Array.from({ length: RATE }, (_, i) => {
      let sum = 0;
      for (let f = 120; f < 7000; f += 120) {
        const gain = formants.reduce((g, r) => g + 1 / (1 + ((f - r) / 90) ** 2), 0.002);
        sum += gain * Math.sin((2 * Math.PI * f * i) / RATE + f);
      }
      return 0.05 * sum;
    });
    // Both vowels in turn, so that there is something usual.
    for (let i = 0; i < RATE; i += 1000) mouth.add([said.subarray(i, i + 1000)], RATE);
    mouth.add([new Float32Array(RATE)], RATE);
    return mouth;
  };
  const times = Array.from({ length: 50 }, (_, i) => i / 25);
  test('opens where something is heard, and is shut where nothing is', () => {
    const { expressions } = heard([700, 1200]).told(times);
    const jaw = expressions.map((e) => e[index('jawOpen')]!);
    expect(jaw[12]).toBeGreaterThan(0.1);
    expect(jaw[40]).toBeLessThan(0.01);
    expect(heard([700, 1200]).seconds).toBe(2);
  });
  test('is of another form for another vowel', () => {
    const mouth = new Mouth();
    const vowel = (first: number, second: number, from: number) =>
      Float32Array.from({ length: RATE / 2 }, (_, n) => {
        let sum = 0;
        for (let f = 120; f < 7000; f += 120)
          sum +=
            (1 / (1 + ((f - first) / 90) ** 2) + 0.4 / (1 + ((f - second) / 120) ** 2) + 0.002) *
            Math.sin((2 * Math.PI * f * (n + from)) / RATE + f);
        return 0.05 * sum;
      });
    // "ah", "ee", "oo", half a second each.
    [
      [750, 1250],
      [280, 2400],
      [320, 750],
    ].forEach(([a, b], k) => mouth.add([vowel(a!, b!, (k * RATE) / 2)], RATE));
    const { expressions } = mouth.told([0.25, 0.75, 1.25]);
    const of = (name: string) => expressions.map((e) => e[index(name)]!);
    const [ah, ee, oo] = [0, 1, 2];
    expect(of('jawOpen')[ah]).toBeGreaterThan(1.4 * of('jawOpen')[ee]!);
    expect(of('mouthStretchLeft')[ee]).toBeGreaterThan(1.5 * of('mouthStretchLeft')[oo]!);
    expect(of('mouthPucker')[oo]).toBeGreaterThan(1.5 * of('mouthPucker')[ee]!);
  });
  test('of silence is shut', () => {
    const mouth = new Mouth();
    mouth.add([new Float32Array(RATE)], RATE);
    expect(mouth.told([0.5]).expressions[0]!.every((v) => v === 0)).toBe(true);
  });
  test('blinks, by its seed', () => {
    const long = Array.from({ length: 250 }, (_, i) => i / 25);
    const lids = (seed: number) =>
      speakingOf(heard([700, 1200]), long, seed).map((m) => m.expressions[index('eyeBlinkLeft')]!);
    expect(Math.max(...lids(1))).toBe(1);
    expect(lids(1).filter((v) => v === 0).length).toBeGreaterThan(180);
    expect(lids(1)).toEqual(lids(1));
    expect(lids(1)).not.toEqual(lids(2));
  });
});
