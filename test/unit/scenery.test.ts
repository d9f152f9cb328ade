/** What is told of what is nobody's, from views whose truth is known. */
import { describe, expect, test } from 'vitest';
import { captionsOf } from '../../src/core/context/captions.ts';
import { ENGLISH, type Grammar } from '../../src/core/context/grammar.ts';
import type { Scenery, Surroundings } from '../../src/core/context/scenery.ts';
import { scenesOf } from '../../src/core/context/scenes.ts';
import { driftOf, type Glance } from '../../src/core/image/drift.ts';
import { planarRgba } from '../../src/core/image/picture.ts';
import type { Exportable } from '../../src/core/model/exportable.ts';
import german from '../../src/languages/de/captions.ts';
import { sceneryOf } from '../../src/pipeline/passes/scenery.ts';
import type { Source } from '../../src/pipeline/ports.ts';
import camera from '../../src/plugins/attributes/camera.ts';
import light from '../../src/plugins/attributes/light.ts';
import setting from '../../src/plugins/attributes/setting.ts';
import shot from '../../src/plugins/attributes/shot.ts';
import yolox from '../../src/plugins/detectors/yolox.ts';
import { attributes, kinds } from '../../src/plugins/index.ts';

const SIZE = { width: 160, height: 90 };

/** A place of a wall with texture everywhere, 0..255. */
function wall(x: number, y: number): number {
  const wave = (a: number, b: number, c: number) => Math.sin(a * x + b * y + c);
  return (
    128 +
    35 * wave(0.31, 0.11, 0) +
    30 * wave(-0.13, 0.37, 1) +
    25 * wave(0.07, -0.05, 2) +
    20 * wave(0.43, 0.29, 3)
  );
}

/** What is seen of it where the view has gone so far, and closed in. @param over what is before it */
function view(
  x: number,
  y: number,
  scale = 1,
  over: (u: number, v: number) => number | null = () => null,
): Glance {
  const luma = new Float32Array(SIZE.width * SIZE.height);
  for (let v = 0; v < SIZE.height; v++)
    for (let u = 0; u < SIZE.width; u++)
      luma[v * SIZE.width + u] =
        over(u, v) ?? wall((u - SIZE.width / 2) / scale + x, (v - SIZE.height / 2) / scale + y);
  return { luma, ...SIZE };
}
const NOBODY = new Uint8Array(SIZE.width * SIZE.height);

describe('driftOf', () => {
  test.each([
    [0, 0, 1],
    [3.4, -1.2, 1],
    [-6, 2.5, 1],
    [0, 0, 1.03],
    [1, 1, 0.97],
  ])('tells how far the view went: %f, %f, %f', (x, y, scale) => {
    const drift = driftOf(view(0, 0), view(x, y, scale), NOBODY);
    // Content goes the other way.
    expect(drift!.x * SIZE.width).toBeCloseTo(-x * scale, 0);
    expect(Math.abs(drift!.x * SIZE.width + x * scale)).toBeLessThan(0.3);
    expect(Math.abs(drift!.y * SIZE.width + y * scale)).toBeLessThan(0.3);
    expect(Math.abs(drift!.scale - scale)).toBeLessThan(0.006);
  });
  test('what moves in it does not count, nor does light that comes and goes', () => {
    const car = (at: number) => (u: number, v: number) =>
      u >= at && u < at + 50 && v >= 30 && v < 70 ? wall(3 * (u - at), 900 + v) : null;
    const after = view(2, 0, 1, car(36));
    const brighter = { ...after, luma: after.luma.map((v) => v + 12) };
    const drift = driftOf(view(0, 0, 1, car(30)), brighter, NOBODY);
    expect(Math.abs(drift!.x * SIZE.width + 2)).toBeLessThan(0.3);
  });
  test('of an empty wall, and of a thing that moves before one, nothing is known', () => {
    const empty = () => 128;
    expect(driftOf(view(0, 0, 1, empty), view(4, 0, 1, empty), NOBODY)).toBeNull();
    const car = (at: number) => (u: number, v: number) =>
      u >= at && u < at + 60 && v < 40 ? wall(u - at, v) : 128;
    expect(driftOf(view(0, 0, 1, car(10)), view(0, 0, 1, car(14)), NOBODY)).toBeNull();
  });
  test('who is there does not count', () => {
    const everybody = NOBODY.map(() => 1);
    expect(driftOf(view(0, 0), view(4, 0), everybody)).toBeNull();
  });
});

const FPS = 25;
const FRAMES = 3 * FPS;
const timeline = Array.from({ length: FRAMES }, (_, i) =>
  Math.round((i * 1e6) / FPS),
) as unknown as Surroundings['timeline'];
const shots = [{ from: 0, to: FRAMES - 1, by: 'start' as const }];

/** Frames as a source gives them. */
const sourceOf = (glance: (i: number) => Glance): Source =>
  ({
    info: {},
    async *frames() {
      for (let i = 0; i < FRAMES; i++) {
        const { luma } = glance(i);
        const rgba = Uint8Array.from({ length: 4 * luma.length }, (_, k) =>
          k % 4 === 3 ? 255 : luma[k >> 2]!,
        );
        const turn = { rotation: 0, flip: false, coded: SIZE, shown: SIZE };
        yield { index: i, at: timeline[i]!, duration: 0, picture: planarRgba(rgba, SIZE), turn };
      }
    },
  }) as unknown as Source;

const read = async (glance: (i: number) => Glance): Promise<Scenery> =>
  sceneryOf({ source: sourceOf(glance), tracks: [], shots, timeline, seer: null, tell: () => {} });

/** What the view does for most of the time. */
async function mostly(glance: (i: number) => Glance): Promise<string | null | undefined> {
  const values = camera.read({ ...(await read(glance)), timeline, shots });
  const counts = new Map<string | null, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

describe('camera', () => {
  test.each<[string | null, (i: number) => Glance]>([
    ['still', () => view(0, 0)],
    ['left', (i) => view(-0.6 * i, 0)],
    ['right', (i) => view(0.6 * i, 0.1 * i)],
    ['up', (i) => view(0, -0.5 * i)],
    ['down', (i) => view(0, 0.5 * i)],
    ['closer', (i) => view(0, 0, 1.006 ** i)],
    ['wider', (i) => view(0, 0, 0.994 ** i)],
    ['shaking', (i) => view(4 * Math.sin(1.3 * i), 2 * Math.cos(1.9 * i))],
    [null, () => view(0, 0, 1, () => 90)],
  ])('%s', async (want, glance) => expect(await mostly(glance)).toBe(want));
  test('a cut is no movement', async () => {
    const two = [
      { from: 0, to: 36 },
      { from: 37, to: FRAMES - 1 },
    ].map((s) => ({ ...s, by: 'cut' as const }));
    const scenery = await sceneryOf({
      source: sourceOf((i) => view(i < 37 ? 0 : 5, 0)),
      tracks: [],
      shots: two,
      timeline,
      seer: null,
      tell: () => {},
    });
    expect(new Set(camera.read({ ...scenery, timeline, shots: two }))).toEqual(new Set(['still']));
  });
});

test('light is that of the picture', async () => {
  const of = async (level: number) => {
    const scenery = await read(() => view(0, 0, 1, () => level));
    return light.read({ ...scenery, timeline, shots })[0];
  };
  expect(await of(30)).toBe('dark');
  expect(await of(90)).toBe('dim');
  expect(await of(125)).toBe(null);
  expect(await of(142)).toBe('medium');
  expect(await of(152)).toBe(null);
  expect(await of(220)).toBe('bright');
});

/** Nothing but things, by the frame in which they were seen. */
const things = (...looks: readonly (readonly [number, ...string[]])[]): Scenery =>
  ({
    light: [],
    moved: [],
    things: looks.map(([frame, ...names]) => ({ frame, seen: names.map((name) => ({ name, score: 0.9 })) })),
  }) as unknown as Scenery;

test('indoors and outdoors by what stands nowhere else, and unknown where both do', () => {
  const of = (scenery: Scenery) => new Set(setting.read({ ...scenery, timeline, shots }));
  expect(of(things([10, 'couch', 'cup']))).toEqual(new Set(['indoors']));
  expect(of(things([10, 'bus']))).toEqual(new Set(['outdoors']));
  expect(of(things([10, 'tv', 'car']))).toEqual(new Set([null]));
  expect(of(things([10, 'chair']))).toEqual(new Set([null]));
  expect(of({ ...things(), things: null })).toEqual(new Set([null]));
});

test('shots are short or long, and a picture is neither', () => {
  const of = (shots: Surroundings['shots']) =>
    shot.read({ ...things(), timeline, shots }).filter((v, i, all) => v !== all[i - 1]);
  expect(of(shots)).toEqual(['medium']);
  expect(
    of([
      { from: 0, to: 30 },
      { from: 31, to: FRAMES - 1 },
    ]),
  ).toEqual(['short']);
  expect(shot.read({ ...things(), timeline: [timeline[0]!], shots: [{ from: 0, to: 0 }] })).toEqual([null]);
});

/** A film without anybody, of which all of the scenery is told. */
const film = (scenery: Scenery | null, grammar: Grammar = ENGLISH, ticked = true): Exportable =>
  ({
    plan: {
      decisions: [],
      shots,
      policy: {
        write: {},
        context: Object.fromEntries(attributes.map((a) => [a.id, ticked && a.of === 'scene'])),
      },
    },
    frame: SIZE,
    motion: new Map(),
    timeline,
    people: null,
    readings: new Map(),
    scenery,
    kinds,
    attributes,
    grammar,
    files: new Map(),
  }) as unknown as Exportable;

/** It stands still for half of the time, then goes to the left; things are seen in two of three looks. */
const seen: Scenery = {
  light: timeline.map(() => ({ mean: 0.1, high: 0.2 })),
  moved: timeline
    .slice(1)
    .map((_, i) => ({ from: i, to: i + 1, by: { x: i < 38 ? 0 : 0.004, y: 0, scale: 1 } })),
  things: things([0, 'couch', 'cup'], [25, 'couch'], [50, 'couch', 'cup']).things,
};

test('a scene begins where the view begins to move, and things are told in a sentence of their own', () => {
  expect(scenesOf(film(seen)).map((s) => s.caption)).toEqual([
    'Nobody is in the picture. The picture is dark. The scene is indoors. Also in the picture: couch.',
    'Nobody is in the picture. The picture is dark. The scene is indoors. The view moves to the left. Also in the picture: couch, cup.',
  ]);
  expect(scenesOf(film(seen, german)).at(-1)?.caption).toBe(
    'Niemand ist im Bild. Das Bild ist dunkel. Die Szene spielt drinnen. Der Blick wandert nach links. Außerdem im Bild: Sofa, Tasse.',
  );
  const [, second] = captionsOf(film(seen)).scenes;
  expect(second?.scenery).toMatchObject({
    setting: { value: 'indoors', share: 1 },
    camera: { value: 'left' },
  });
  expect(second?.scenery.objects).toMatchObject([{ value: 'couch', share: 1 }, { value: 'cup' }]);
});

test('what is not ticked, and what nobody looked for, is told nowhere', () => {
  const [scene, ...more] = captionsOf(film(seen, ENGLISH, false)).scenes;
  expect(more).toEqual([]);
  expect(scene).toMatchObject({ caption: 'Nobody is in the picture.', scenery: {} });
  expect(captionsOf(film(null)).scenes[0]?.caption).toBe('Nobody is in the picture.');
});

test('YOLOX tells things by their class, each class by itself, and nobody', () => {
  const cells = (416 / 8) ** 2 + (416 / 16) ** 2 + (416 / 32) ** 2;
  const output = new Float32Array(85 * cells);
  const put = (cell: number, kind: number, p: number) => {
    output[85 * cell + 4] = 1;
    output[85 * cell + 5 + kind] = p;
  };
  put(0, 0, 0.9);
  put(200, 56, 0.8);
  put(201, 56, 0.7);
  put(202, 63, 0.65);
  put(900, 2, 0.4);
  const found = yolox.things(
    { output: { data: output, dims: [1, cells, 85] } },
    { width: 416, height: 416 },
    0.6,
  );
  expect(found.map((t) => [t.name, Number(t.score.toFixed(2))])).toEqual([
    ['chair', 0.8],
    ['chair', 0.7],
    ['laptop', 0.65],
  ]);
});

test('a second has one look for things, and what is worn is none', async () => {
  const frames: number[] = [];
  const seer = {
    plugin: {
      model: 'things',
      input: { ...yolox.input },
      things: () => [
        { name: 'tie', score: 0.9, box: { x: 0, y: 0, ...SIZE } },
        { name: 'cup', score: 0.7, box: { x: 0, y: 0, ...SIZE } },
        { name: 'cup', score: 0.8, box: { x: 9, y: 0, ...SIZE } },
      ],
    },
    lanes: 1,
    async run(input: Float32Array) {
      frames.push(input.length);
      return {};
    },
  };
  const { things } = await sceneryOf({
    source: sourceOf(() => view(0, 0)),
    tracks: [],
    shots,
    timeline,
    seer: seer as never,
    tell: () => {},
  });
  expect(things?.map((l) => l.frame)).toEqual([0, 25, 37, 50]);
  expect(things?.[0]?.seen).toEqual([{ name: 'cup', score: 0.8 }]);
  expect(frames).toEqual(Array.from({ length: 4 }, () => 3 * 416 * 416));
});
