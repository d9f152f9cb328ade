/** Looking closer at what was found: upright cuts, outlines, people, and what the check adds. */
import { describe, expect, test } from 'vitest';
import { alignedCrop, fromCrop, sampleCrop, wholeCrop } from '../../src/core/image/aligned-crop.ts';
import { planarRgba } from '../../src/core/image/picture.ts';
import { PLAIN_LEVELS } from '../../src/core/image/sample.ts';
import type { Detection, Keyframe, Track } from '../../src/core/model/finding.ts';
import { defaults } from '../../src/core/model/options.ts';
import { bounds, hull } from '../../src/core/space/geometry.ts';
import { fitsBox, maskOf, regionOf } from '../../src/core/space/region.ts';
import { micros, score } from '../../src/core/units.ts';
import { clearest, group } from '../../src/pipeline/link/people.ts';
import { tracksFromResiduals } from '../../src/pipeline/passes/tracks-from-residuals.ts';
import { lookAt, NOTHING_SEEN, type Outlined, shaped } from '../../src/pipeline/picture/7-outline.ts';
import faceres from '../../src/plugins/embedders/faceres.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import faceMesh from '../../src/plugins/outliners/face-mesh.ts';

const size = { width: 120, height: 100 };
const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;

describe('hull', () => {
  test('keeps corners, drops what lies within', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ];
    const inner = [
      { x: 5, y: 5 },
      { x: 2, y: 8 },
      { x: 5, y: 0 },
    ];
    expect(new Set(hull([...inner, ...corners]).map((p) => `${p.x},${p.y}`))).toEqual(
      new Set(corners.map((p) => `${p.x},${p.y}`)),
    );
  });
});

describe('sampleCrop', () => {
  /** Red grows to the right, green downwards. */
  const rgba = new Uint8Array(size.width * size.height * 4);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) rgba.set([2 * x, 2 * y, 7, 255], 4 * (y * size.width + x));
  const picture = planarRgba(rgba, size);
  const small = {
    ...faceres,
    input: { ...faceres.input, size: { kind: 'fixed', width: 20, height: 20 } },
  } as const;

  test('an upright crop is what lies under it', () => {
    const cut = { centre: { x: 60, y: 50 }, side: 20, tilt: 0 };
    const t = sampleCrop(picture, turn, cut, small);
    expect(t[0]).toBeCloseTo(2 * 50, 0);
    expect(t[3 * 19]).toBeCloseTo(2 * 69, 0);
    expect(t[3 * 20 * 19 + 1]).toBeCloseTo(2 * 59, 0);
  });
  test('beyond the frame it is mirrored, or black', () => {
    const cut = { centre: { x: 60, y: 100 }, side: 20, tilt: 0 };
    const [mirrored, black] = [
      sampleCrop(picture, turn, cut, small),
      sampleCrop(picture, turn, cut, small, PLAIN_LEVELS, 'black'),
    ];
    const green = (of: Float32Array, row: number) => of[3 * 20 * row + 1];
    expect(green(black, 8)).toBe(green(mirrored, 8));
    expect(green(mirrored, 12)).toBeGreaterThan(150);
    expect(green(black, 12)).toBe(0);
  });
  test('around what the lower border cuts it goes as far as the whole would', () => {
    const key = { box: { x: 50, y: 40, width: 20, height: 30 }, tilt: 0 };
    const plugin = { around: 1.25, tall: 3 };
    expect(wholeCrop(key, plugin, size)).toEqual(alignedCrop(key, 1.25));
    const cut = { ...key, box: { ...key.box, y: 70 } };
    expect(wholeCrop(cut, plugin, size)).toEqual({ centre: { x: 60, y: 100 }, side: 75, tilt: 0 });
    expect(wholeCrop(cut, { around: 1.25 }, size)).toEqual(alignedCrop(cut, 1.25));
  });
  test('a crop turned by a quarter looks along the other side, and points come back', () => {
    const cut = { centre: { x: 60, y: 50 }, side: 20, tilt: Math.PI / 2 };
    const t = sampleCrop(picture, turn, cut, small);
    // To its right is down in the frame; its top is the frame's right.
    expect(t[1]).toBeLessThan(t[3 * 19 + 1]!);
    expect(t[0]).toBeGreaterThan(t[3 * 20 * 19]!);
    const back = fromCrop(cut, 1, 0.5);
    expect(back.x).toBeCloseTo(60);
    expect(back.y).toBeCloseTo(60);
  });
  test('a large crop is averaged down', () => {
    const t = sampleCrop(picture, turn, { centre: { x: 60, y: 50 }, side: 80, tilt: 0 }, small);
    expect(t[3 * (20 * 10 + 10)]).toBeCloseTo(2 * 62 - 1, 0);
  });
});

describe('maskOf', () => {
  const key = { box: { x: 40, y: 20, width: 30, height: 40 }, tilt: 0 };
  const o = { ...defaults(solid.options), shape: 'mask', reach: 'face', margin: 0 };
  const round = Array.from({ length: 40 }, (_, i) => ({
    x: 55 + 17 * Math.cos((i * Math.PI) / 20),
    y: 40 + 22 * Math.sin((i * Math.PI) / 20),
  }));
  test('follows an outline that fits, and the margin widens it', () => {
    const shape = maskOf(key, round, o);
    expect(shape.kind).toBe('polygon');
    expect(bounds(shape).width).toBeCloseTo(34, 0);
    const wider = maskOf(key, round, { ...o, margin: 0.5 });
    expect(bounds(wider).width).toBeCloseTo(51, 0);
  });
  test('an outline elsewhere or far too large is none', () => {
    const moved = round.map((p) => ({ x: p.x + 40, y: p.y }));
    const large = round.map((p) => ({ x: 55 + 3 * (p.x - 55), y: 40 + 3 * (p.y - 40) }));
    expect([round, moved, large].map((points) => fitsBox(key.box, points))).toEqual([true, false, false]);
  });
  test('by itself it reaches to the hairline and over the ears, whichever way a head lies', () => {
    const head = { ...defaults(solid.options), shape: 'mask', margin: 0 };
    const around = (k: Pick<Keyframe, 'box' | 'tilt' | 'quarter'>, points = round) =>
      bounds(maskOf(k, points, head));
    const up = around(key);
    expect([up.y, up.y + up.height]).toEqual([expect.closeTo(40 - 1.5 * 22, 0), expect.closeTo(62, 0)]);
    expect(up.width).toBeCloseTo(1.3 * 34, 0);
    // Upside down its hairline is below, on its side it is beside.
    const over = around({ ...key, tilt: Math.PI });
    expect([over.y, over.y + over.height]).toEqual([expect.closeTo(18, 0), expect.closeTo(40 + 1.5 * 22, 0)]);
    const lying = { x: 35, y: 25, width: 40, height: 30 };
    const turned = round.map(({ x, y }) => ({ x: 55 + (y - 40), y: 40 + (x - 55) }));
    const aside = around({ box: lying, tilt: 0, quarter: 1 }, turned);
    expect([aside.x, aside.x + aside.width]).toEqual([expect.closeTo(22, 0), expect.closeTo(77, 0)]);
  });
  test('always holds the middle of the face', () => {
    const thin = round.map((p) => ({ x: 40 + (p.x - 38) * 0.6, y: p.y }));
    expect(bounds(maskOf(key, thin, o)).width).toBeGreaterThan(20);
  });
});

test('the ellipse stays where the model sees no face', async () => {
  const options = { ...defaults(solid.options), shape: 'mask' };
  const key: Keyframe = { frame: 0, box: { x: 40, y: 20, width: 30, height: 40 }, tilt: 0, origin: 'seen' };
  const shape = regionOf(key, options, face);
  const region = {
    subject: 'face',
    track: 't',
    key,
    shape,
    bounds: bounds(shape),
    with: { by: 'solid', options },
  };
  const frame = {
    index: 0,
    at: micros(0),
    duration: micros(0),
    picture: planarRgba(new Uint8Array(size.width * size.height * 4), size),
    turn,
  };
  const runner = (presence: number) => ({
    plugin: faceMesh,
    note: { task: '', id: '', sha256: '', backend: '', build: '' },
    lanes: 1,
    run: async () => ({
      output0: {
        dims: [],
        data: Float32Array.from({ length: 1404 }, (_, i) => [96, 96, 0][i % 3]! + ((i * 37) % 128) - 64),
      },
      output1: { dims: [], data: Float32Array.of(presence) },
    }),
  });
  const count: Outlined = { asked: 0, found: [] };
  const by = (presence: number) => new Map([['face', runner(presence)]]);
  const outlined = async (runners: ReturnType<typeof by>) => {
    const seen = await lookAt(frame, [region], runners, () => false);
    return shaped(0, [region], runners, [NOTHING_SEEN, seen, NOTHING_SEEN], count);
  };
  expect((await outlined(by(-3)))[0]!.shape.kind).toBe('ellipse');
  expect((await outlined(by(3)))[0]!.shape.kind).toBe('polygon');
  expect([count.asked, count.found.length]).toEqual([2, 1]);
  expect(alignedCrop(key, 1.5).side).toBe(60);
});

const trackAt = (id: string, from: number, to: number, x: number, height = 60): Track => ({
  kind: 'track',
  id,
  subject: 'face',
  shot: 0,
  keys: Array.from({ length: to - from + 1 }, (_, i) => ({
    frame: from + i,
    box: { x, y: 20, width: 0.8 * height, height },
    tilt: 0,
    origin: 'seen',
  })),
  evidence: { by: ['test'], best: score(0.9), seen: to - from + 1, largest: 50, gaps: [] },
});

describe('people', () => {
  const shown = { width: 640, height: 360 };
  const [a, b, c] = [trackAt('a', 0, 9, 100), trackAt('b', 20, 29, 200), trackAt('c', 20, 29, 400)];
  const v = (...x: number[]) => Float32Array.from(x);

  test('clearest spreads over the track and leaves out small and cut faces', () => {
    expect(clearest(a, shown, face.told).map((k) => k.frame)).toEqual([0, 2, 4, 6, 8]);
    expect(clearest(trackAt('s', 0, 9, 100, 30), shown, face.told)).toEqual([]);
    expect(clearest(trackAt('e', 0, 9, -20), shown, face.told)).toEqual([]);
  });
  test('group joins alike tracks, never two of one frame, and says nothing of who was not compared', () => {
    const vectors = new Map([
      ['a', v(1, 0)],
      ['b', v(0.95, 0.1)],
      ['c', v(0.9, 0.2)],
    ]);
    expect(group([a, b, c], vectors, 0.7)).toEqual([['a', 'b'], ['c']]);
    expect(group([a, b], new Map([['a', v(1, 0)]]), 0.7)).toEqual([['a']]);
    expect(
      group(
        [a, b],
        new Map([
          ['a', v(1, 0)],
          ['b', v(0, 1)],
        ]),
        0.7,
      ),
    ).toEqual([['a'], ['b']]);
  });
});

describe('tracksFromResiduals', () => {
  const n = 30;
  const timeline = Array.from({ length: n }, (_, i) => micros(i * 40_000));
  const options = { kind: face, sure: 0.6, hold: 0.4, frame: { width: 640, height: 360 } };
  const sight = (x: number, s: number): Detection => ({
    subject: 'face',
    box: { x, y: 20, width: 48, height: 60 },
    tilt: 0,
    score: score(s),
    appearance: [],
    by: 'test',
  });
  const known = (seen: Detection[][]) => ({
    seen,
    tracks: [trackAt('face-1', 0, n - 1, 100)],
    shots: [{ from: 0, to: n - 1, by: 'start' as const }],
    timeline,
  });
  const found = [10, 11].map((frame) => ({ frame, box: sight(400, 1).box, score: 0.95 }));

  test('gives new ids and repeats nothing that is known', () => {
    const more = tracksFromResiduals(
      found,
      known(Array.from({ length: n }, () => [sight(100, 0.9)])),
      options,
    );
    expect(more.map((t) => t.id)).toEqual(['face-2']);
    expect(more[0]!.keys.every((k) => k.box.x > 300)).toBe(true);
  });
  test('weak sightings of the first detector lengthen what the check saw', () => {
    const more = tracksFromResiduals(
      found,
      known(Array.from({ length: n }, () => [sight(402, 0.4)])),
      options,
    );
    expect(more).toHaveLength(1);
    expect(more[0]!.keys).toHaveLength(n);
  });
});
