/** What every masker promises about pixels, and what each of them draws. */
import { describe, expect, test } from 'vitest';
import { areaOf, lay } from '../../src/core/image/blend.ts';
import { type Coverage, cover } from '../../src/core/image/coverage.ts';
import { gradientEnergy } from '../../src/core/image/gradient-energy.ts';
import { i420, i420Bytes, type Picture, planarRgba } from '../../src/core/image/picture.ts';
import { isBlind } from '../../src/core/model/leaves.ts';
import { defaults, type Values } from '../../src/core/model/options.ts';
import type { Masker } from '../../src/core/model/plugin.ts';
import type { Region } from '../../src/core/space/region.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import { begun, lackingTold, render } from '../../src/pipeline/picture/8-render.ts';
import { maskers } from '../../src/plugins/index.ts';
import contours from '../../src/plugins/maskers/contours.ts';
import drawnFace from '../../src/plugins/maskers/drawn-face.ts';
import landmarks from '../../src/plugins/maskers/landmarks.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import tint from '../../src/plugins/maskers/tint.ts';
import { performer } from '../made/persona.ts';
import { jobOf } from './engines.ts';

const size = { width: 160, height: 120 };
const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
const box = { x: 50, y: 30, width: 50, height: 64 };
const OUTLINE = Array.from({ length: 30 }, (_, i) => ({
  x: 75 + 20 * Math.cos(i / 4.7),
  y: 62 + 26 * Math.sin(i / 4.7),
}));

const bytes = (n: number, seed: number): Uint8Array => {
  const data = new Uint8Array(n);
  for (let i = 0, s = seed; i < n; i++) {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    data[i] = s >>> 16;
  }
  return data;
};
const MODELS = {
  yuv: (seed: number): Picture => i420(bytes(i420Bytes(size), seed), size),
  rgb: (seed: number): Picture => planarRgba(bytes(4 * size.width * size.height, seed), size),
} as const;

function covered(feather = 0): Coverage {
  const c = cover({ kind: 'ellipse', ...box, tilt: 0.2 }, turn, feather);
  if (!c) throw new Error('nothing is covered');
  return c;
}
const about = {
  track: 'face-1',
  person: null,
  key: { frame: 0, box, tilt: 0.2, origin: 'seen' },
  at: jobOf(covered(), solid).about.at,
  outline: OUTLINE,
  past: null,
  plate: null,
  performer: performer(box),
} as const;

function painted(picture: Picture, masker: Masker, options: Values = {}, over = covered()): Picture {
  const all = { ...defaults(masker.options), ...options };
  cpuPainter.paint(picture, jobOf(over, masker, { turn, about, options: all, scale: box.height }));
  return picture;
}
/** Samples of a plane by how far they are covered. */
function sorted({ planes }: Picture, index: number, c: Coverage): { inside: number[]; outside: number[] } {
  const { data, stride, width, height, sub } = planes[index]!;
  const [at, alpha] = sub === 1 ? [c.at, c.luma] : [c.chromaAt, c.chroma];
  const out = { inside: [] as number[], outside: [] as number[] };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - at.x, y - at.y];
      const there = dx >= 0 && dy >= 0 && dx < at.width && dy < at.height;
      const a = there ? alpha[dy * at.width + dx] : 0;
      const sample = data[y * stride + x]!;
      if (a === 255) out.inside.push(sample);
      else if (a === 0) out.outside.push(sample);
    }
  return out;
}

/** The same picture but for what is hidden. */
function hiding(model: keyof typeof MODELS, seed: number): Picture {
  const [shown, hidden] = [MODELS[model](2), MODELS[model](seed)];
  const c = covered();
  shown.planes.forEach(({ data, stride, sub }, i) => {
    const [at, alpha] = sub === 1 ? [c.at, c.luma] : [c.chromaAt, c.chroma];
    alpha.forEach((a, k) => {
      const place = (at.y + Math.floor(k / at.width)) * stride + at.x + (k % at.width);
      if (a > 0) data[place] = hidden.planes[i]!.data[place]!;
    });
  });
  return shown;
}

/** Every masker as it comes, and with each choice that changes what it leaves. */
const WAYS: [string, Masker, Values][] = maskers.flatMap((m): [string, Masker, Values][] =>
  Object.entries(m.options)
    .flatMap(([name, o]): [string, Masker, Values][] =>
      o.type === 'choice' && !['shape', 'reach', 'overlay', 'palette'].includes(name)
        ? o.of.map((v) => [`${m.id}, ${name} ${v}`, m, { [name]: v }])
        : [],
    )
    .concat([[m.id, m, {}]]),
);

describe.each(WAYS)('%s', (_, masker, options) => {
  const blind = isBlind(masker.leaves({ ...defaults(masker.options), ...options }));
  test.each(['yuv', 'rgb'] as const)('changes nothing outside, in any plane of %s', (model) => {
    const c = covered(5);
    const [before, after] = [MODELS[model](1), painted(MODELS[model](1), masker, options, c)];
    for (const [i] of before.planes.entries()) {
      expect(sorted(after, i, c).outside).toEqual(sorted(before, i, c).outside);
      // Alpha is no matter of maskers.
      if (i < 3) expect(sorted(after, i, c).inside).not.toEqual(sorted(before, i, c).inside);
    }
  });
  test(`is given ${blind ? 'no' : 'the'} samples`, () => {
    const job = jobOf(covered(), masker, { turn, options: { ...defaults(masker.options), ...options } });
    for (const { samples } of areaOf(MODELS.yuv(1), job).patches) expect(samples === null).toBe(blind);
  });
  test(`gives ${blind ? 'the same' : 'something else'} where the picture is another`, () => {
    const inside = (model: keyof typeof MODELS, seed: number, plane: number) =>
      sorted(painted(hiding(model, seed), masker, options), plane, covered()).inside;
    for (const model of ['yuv', 'rgb'] as const)
      for (const i of blind ? [0, 1, 2] : [0])
        if (blind) expect(inside(model, 2, i)).toEqual(inside(model, 99, i));
        else expect(inside(model, 2, i)).not.toEqual(inside(model, 99, i));
  });
});

test('what a masker is given is a copy: nothing that it does to it reaches the picture', () => {
  const vandal: Masker = {
    ...tint,
    cpu: ({ patches }) => {
      for (const p of patches) p.samples?.fill(0);
      return { planes: patches.map((p) => new Uint8Array(p.at.width * p.at.height)) };
    },
  };
  const c = covered();
  const [before, after] = [MODELS.yuv(3), painted(MODELS.yuv(3), vandal)];
  expect(sorted(after, 0, c).outside).toEqual(sorted(before, 0, c).outside);
});

test('a masker that asks for samples of what it said it leaves nothing of ends the job', () => {
  expect(() => painted(MODELS.yuv(1), { ...tint, leaves: () => 'nothing' })).toThrow(/leaves nothing/);
});

test.each([
  ['too few planes', (n: number[]) => n.slice(1)],
  ['a plane too short', ([a, ...n]: number[]) => [a! - 1, ...n]],
])('content with %s ends the job, and the picture stays as it was', (_, wrong) => {
  const picture = MODELS.yuv(4);
  const area = areaOf(picture, jobOf(covered(), solid, { turn }));
  const lengths = area.patches.map(({ at }) => at.width * at.height);
  expect(() =>
    lay(
      picture,
      area,
      wrong(lengths).map((n) => new Uint8Array(n)),
    ),
  ).toThrow(/another size/);
  expect(picture).toEqual(MODELS.yuv(4));
});

test('solid leaves a colour where it takes the mean, else nothing', () => {
  const left = (fill: string) => solid.leaves({ ...defaults(solid.options), fill });
  expect([left('colour'), left('mean')]).toEqual(['nothing', 'colour']);
});

test('tint lies between the picture and its colour', () => {
  const tinted = painted(MODELS.rgb(5), tint, { colour: '#ffffff', opacity: 0.5 });
  const was = sorted(MODELS.rgb(5), 0, covered()).inside;
  expect(sorted(tinted, 0, covered()).inside).toEqual(was.map((v) => Math.round(0.5 * v + 127.5)));
});

describe('contours', () => {
  /** Bars whose edges are the softer the farther right they are. */
  const bars = (): Picture => {
    const data = new Uint8Array(i420Bytes(size)).fill(128);
    for (let y = 0; y < size.height; y++)
      for (let x = 0; x < size.width; x++)
        data[y * size.width + x] = 100 + Math.round(60 * Math.abs(Math.sin((y * y) / 300)) * (1 - x / 320));
    return i420(data, size);
  };
  const ink = (level: number) =>
    sorted(painted(bars(), contours, { level }), 0, covered()).inside.reduce((sum, v) => sum + 235 - v, 0);
  test('keeps more lines at every higher level', () => {
    const all = [1, 2, 3, 4, 5].map(ink);
    expect(all.toSorted((a, b) => a - b)).toEqual(all);
    expect(all[4]).toBeGreaterThan(2 * all[0]!);
  });
  test('keeps no colour and no flat brightness', () => {
    for (const level of [90, 160]) {
      const plain = i420(new Uint8Array(i420Bytes(size)).fill(level), size);
      const drawn = painted(plain, contours, { level: 5 });
      expect([0, 1, 2].map((i) => new Set(sorted(drawn, i, covered()).inside))).toEqual(
        [235, 128, 128].map((v) => new Set([v])),
      );
    }
  });
});

describe('the drawn face', () => {
  const draw = (tilt: number, past: readonly number[] | null, quarter: 0 | 1 = 0) => {
    const whole = cover({ kind: 'box', ...box }, turn, 0);
    if (!whole) throw new Error('nothing is covered');
    const picture = MODELS.rgb(1);
    const key = { ...about.key, tilt, quarter };
    const job = jobOf(whole, drawnFace, { turn, about: { ...about, key, past }, scale: box.height });
    const remember = cpuPainter.paint(picture, job);
    const inkAt = (x: number, y: number) => picture.planes[0]!.data[y * size.width + x]! < 100;
    return { remember, inkAt };
  };
  test('has its eyes above its mouth, and is turned as the head is', () => {
    // Eyes lie 9 beside and 6 above the middle at 75, 62.
    const upright = draw(0, null).inkAt;
    expect([upright(66, 56), upright(84, 56), upright(75, 56), upright(75, 79)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    const over = draw(Math.PI, null).inkAt;
    expect([over(66, 68), over(84, 68), over(75, 44)]).toEqual([true, true, true]);
  });
  test('follows a new turn by and by, and the shorter way round', () => {
    expect(draw(0.5, null).remember).toEqual([0.5]);
    expect(draw(0.5, [0]).remember).toEqual([expect.closeTo(0.2)]);
    expect(draw(3, [-3]).remember).toEqual([expect.closeTo(-3 - 0.4 * (2 * Math.PI - 6))]);
  });
});

/** Renders frames of one track that moves on, one after another. */
async function rendered(masker: Masker, frames: readonly number[], outline?: typeof OUTLINE) {
  const course = begun(new Map());
  const pictures: Picture[] = [];
  for (const index of frames) {
    const picture = MODELS.yuv(index);
    const region: Region = {
      track: 'face-1',
      subject: 'face',
      key: { ...about.key, frame: index },
      shape: { kind: 'box', ...box },
      bounds: box,
      with: { by: masker.id, options: defaults(masker.options) },
      ...(outline && { outline }),
    };
    const frame = { index, at: about.at, duration: about.at, picture, turn };
    const by = (id: string) => (id === masker.id ? masker : solid);
    await render(frame, [region], by, cpuPainter, course);
    pictures.push(picture);
  }
  return { course, pictures };
}

describe('what a masker needs', () => {
  const watched = (needs: Masker['needs']): { masker: Masker; seen: (readonly number[] | null)[] } => {
    const seen: (readonly number[] | null)[] = [];
    const masker: Masker = {
      ...landmarks,
      ...(needs && { needs }),
      cpu: (area, o) => {
        seen.push(area.about.past);
        return { ...landmarks.cpu(area, o), remember: [area.about.key.frame] };
      },
    };
    return { masker, seen };
  };
  test('and cannot have is no reason to leave a region bare: one colour takes its place, and the report says so', async () => {
    const { course, pictures } = await rendered(landmarks, [1, 2]);
    for (const p of pictures) {
      const c = cover({ kind: 'box', ...box }, turn, 0);
      if (!c) throw new Error('nothing is covered');
      expect(new Set(sorted(p, 0, c).inside).size).toBe(1);
    }
    expect(lackingTold(course)).toEqual([
      'Landmarks: 2 regions could not be hidden so and were filled with one colour instead.',
    ]);
  });
  test('is given where it is there', async () => {
    const { course, pictures } = await rendered(landmarks, [1], OUTLINE);
    const { data, stride } = pictures[0]!.planes[0]!;
    expect(data[62 * stride + 95]).not.toBe(data[62 * stride + 75]);
    expect(lackingTold(course)).toEqual([]);
  });
  test('of history is what it remembered one frame before, and nothing older', async () => {
    const { masker, seen } = watched(['outline', 'history']);
    await rendered(masker, [4, 5, 6, 8, 9], OUTLINE);
    expect(seen).toEqual([null, [4], [5], null, [8]]);
  });
  test('and does not ask for it is not given', async () => {
    const { masker, seen } = watched(['outline']);
    await rendered(masker, [4, 5], OUTLINE);
    expect(seen).toEqual([null, null]);
  });
});

test('detail of RGB is that of its luma: what encoders do to fine colour is no hiding that did not arrive', () => {
  const picture = planarRgba(new Uint8Array(4 * size.width * size.height).fill(100), size);
  const at = { x: 10, y: 10, width: 40, height: 40 };
  // Red against green of the same brightness, pixel by pixel.
  picture.planes[0]!.data.forEach((_, i, red) => {
    if (i % 2) red[i]! += 59;
  });
  picture.planes[1]!.data.forEach((_, i, green) => {
    if (i % 2) green[i]! -= 30;
  });
  expect(gradientEnergy(picture, at)).toBeLessThan(0.1);
});

test('landmarks are dots where the points are, and nowhere else', () => {
  const white = { colour: '#000000', points: '#ffffff' };
  const picture = painted(MODELS.rgb(1), landmarks, white);
  const { data, stride } = picture.planes[1]!;
  for (const p of OUTLINE) expect(data[Math.floor(p.y) * stride + Math.floor(p.x)]).toBe(255);
  expect(data[62 * stride + 75]).toBe(0);
});
