import { describe, expect, test } from 'vitest';
import { i420, i420Bytes, planarRgba } from '../../src/core/image/picture.ts';
import { PLAIN_LEVELS, sample, sampleRgb, type Tile } from '../../src/core/image/sample.ts';
import { hasShadow, thumbnail } from '../../src/core/image/thumbnail.ts';
import { turnBox } from '../../src/core/space/geometry.ts';
import { micros, score } from '../../src/core/units.ts';
import { detect } from '../../src/pipeline/picture/look/detect.ts';
import { mirroredTile, tilesOf, turnedTile } from '../../src/pipeline/picture/look/tiles.ts';
import movenet from '../../src/plugins/detectors/movenet.ts';
import yunet from '../../src/plugins/detectors/yunet.ts';
import { detectors } from '../../src/plugins/index.ts';

const sizes = [
  { width: 768, height: 432 },
  { width: 1080, height: 1920 },
  { width: 3840, height: 2160 },
  { width: 33, height: 20 },
];

test.each(detectors.map((d) => [d.id, d] as const))(
  'a model of %s that gives nothing, or too few values, is a fault and not an empty frame',
  (_, d) => {
    const { size } = d.input;
    const input = size.kind === 'fixed' ? size : { width: 64, height: 64 };
    expect(() => d.decode({}, input, 0.5)).toThrow();
    const names = ['scores', 'boxes', 'tilts', 'regressors', 'classificators', 'cls_8', 'obj_8', 'scores_0'];
    const dims = (name: string) => (name === 'regressors' ? [1, 3, 16] : [1, 3, 1]);
    const few = names.map((name) => [name, { data: new Float32Array(3), dims: dims(name) }]);
    expect(() => d.decode(Object.fromEntries(few), input, 0.5)).toThrow();
  },
);

describe.each(detectors.map((d) => [d.id, d] as const))('looks for %s', (_, d) => {
  test.each(sizes)(
    'cover every pixel of $width x $height at a scale that shows the smallest face',
    (frame) => {
      const list = tilesOf(frame, d, 20);
      const scale = Math.min(1, d.finest / 20) / 1.16;
      for (let x = 1; x < frame.width; x += frame.width / 7)
        for (let y = 1; y < frame.height; y += frame.height / 7)
          expect(
            list.some(
              (l) =>
                l.scale >= scale &&
                x >= l.box.x &&
                y >= l.box.y &&
                x < l.box.x + l.box.width &&
                y < l.box.y + l.box.height,
            ),
          ).toBe(true);
      for (const l of list) {
        expect(l.box.width * l.scale).toBeLessThanOrEqual(l.input.width + 1);
        expect(l.box.height * l.scale).toBeLessThanOrEqual(l.input.height + 1);
      }
    },
  );
});

const size = { width: 64, height: 32 };
const grey = (): Uint8Array => new Uint8Array(i420Bytes(size)).fill(128);

test('sampleRgb of grey is grey, and of red is red', () => {
  const plain = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const data = grey();
  const [r, g, b] = sampleRgb(i420(data, size), plain, { x: 0, y: 0, ...size }, { width: 8, height: 4 });
  for (const v of [...r, ...g, ...b]) expect(v).toBeCloseTo(((128 - 16) * 255) / 219, 0);
  i420(data, size).planes[0].data.fill(81);
  i420(data, size).planes[1].data.fill(90);
  i420(data, size).planes[2].data.fill(240);
  const [red, green, blue] = sampleRgb(
    i420(data, size, { matrix: 'bt601' }),
    plain,
    { x: 0, y: 0, ...size },
    { width: 2, height: 2 },
  );
  expect(red[0]).toBeGreaterThan(250);
  expect(green[0]).toBeLessThan(5);
  expect(blue[0]).toBeLessThan(5);
});

test('sampleRgb turns the picture upright', () => {
  const data = grey();
  const luma = i420(data, size).planes[0];
  for (let y = 0; y < 32; y++) luma.data.fill(y < 16 ? 16 : 235, y * 64, (y + 1) * 64);
  const turn = { rotation: 90, flip: false, coded: size, shown: { width: 32, height: 64 } } as const;
  const [r] = sampleRgb(
    i420(data, size),
    turn,
    { x: 0, y: 0, width: 32, height: 64 },
    { width: 4, height: 8 },
  );
  // Turned clockwise, what was on top is on the right.
  expect(r[0]).toBeGreaterThan(240);
  expect(r[3]).toBeLessThan(10);
});

test('sample fills the rest of the input with black, in the layout asked for', () => {
  const plain = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const spec = {
    size: { kind: 'fixed', width: 16, height: 16 },
    layout: 'nchw',
    order: 'bgr',
    mean: 127,
    scale: 1 / 128,
  } as const;
  const t = sample(
    i420(grey(), size),
    plain,
    { box: { x: 0, y: 0, ...size }, scale: 0.25, input: { width: 16, height: 16 } },
    spec,
  );
  expect(t).toHaveLength(3 * 256);
  expect(t[0]).toBeCloseTo((130.4 - 127) / 128, 1);
  expect(t[8 * 16]).toBeCloseTo(-127 / 128);
});

describe('turned looks', () => {
  const frame = { width: 200, height: 100 };
  const box = { x: 30, y: 20, width: 40, height: 50 };

  test('turnBox: four quarters bring a box back', () => {
    expect(turnBox(box, frame, 1)).toEqual({ x: 30, y: 30, width: 50, height: 40 });
    const turned = { width: 100, height: 200 };
    expect(turnBox(turnBox(box, frame, 1), turned, 3)).toEqual(box);
    expect(turnBox(turnBox(box, frame, 3), turned, 1)).toEqual(box);
    expect(turnBox(turnBox(box, frame, 2), frame, 2)).toEqual(box);
  });

  test('sample: what lies to the right stands above after three quarters', () => {
    const rgba = new Uint8Array(frame.width * frame.height * 4);
    for (let y = 0; y < frame.height; y++)
      for (let x = 0; x < frame.width; x++) rgba.set([x, y, 0, 255], 4 * (y * frame.width + x));
    const plain = { rotation: 0, flip: false, coded: frame, shown: frame } as const;
    for (const flip of [false, true]) {
      const turn = { ...plain, flip };
      const [whole] = tilesOf(frame, yunet, 20);
      const look = turnedTile({ ...whole, scale: 1 }, 3, yunet);
      expect(look.input).toEqual({ width: 128, height: 224 });
      const t = sample(planarRgba(rgba, frame), turn, look, { ...yunet.input, order: 'rgb' });
      // Top row of the input: the displayed frame's right edge, which mirroring takes from the left.
      expect(t[0]).toBeCloseTo(flip ? 0 : 199, 0);
      expect(t[128 * 199]).toBeCloseTo(flip ? 199 : 0, 0);
    }
  });

  test('detect brings a sighting in a turned look back to where it lies', async () => {
    const seen = { box: { x: 10, y: 150, width: 40, height: 30 }, tilt: 0.1, score: score(0.9) };
    const detector = {
      ...yunet,
      decode: (_o: unknown, _s: unknown, floor: number) => (floor < 0.9 ? [seen] : []),
    };
    const runner = { plugin: detector, note: {} as never, lanes: 1, run: async () => ({}) };
    const turn = { rotation: 0, flip: false, coded: frame, shown: frame } as const;
    const picture = planarRgba(new Uint8Array(frame.width * frame.height * 4), frame);
    const at = { index: 0, at: micros(0), duration: micros(0), picture, turn };
    const look = turnedTile(
      { box: { x: 0, y: 0, ...frame }, scale: 1, input: { width: 224, height: 128 } },
      1,
      yunet,
    );
    const plan = { tiles: [look], floor: 0.3, sure: 0.6, least: 12 };
    const [d, ...rest] = await detect(runner, at, plan, thumbnail(at), PLAIN_LEVELS);
    expect(rest).toHaveLength(0);
    // In the turned frame (100 x 200) x runs up from the frame's bottom, and y along its x.
    expect(d!.box).toEqual({ x: 150, y: 50, width: 30, height: 40 });
    expect(d!.quarter).toBe(1);
    expect(await detect(runner, at, { ...plan, sure: 0.95 }, thumbnail(at), PLAIN_LEVELS)).toEqual([]);
  });

  test('who stands upright keeps the box of the upright look, who lies gets all of both', async () => {
    const turn = { rotation: 0, flip: false, coded: frame, shown: frame } as const;
    const picture = planarRgba(new Uint8Array(frame.width * frame.height * 4), frame);
    const at = { index: 0, at: micros(0), duration: micros(0), picture, turn };
    const whole = { box: { x: 0, y: 0, ...frame }, scale: 1, input: { width: 224, height: 128 } };
    const plan = { tiles: [whole, turnedTile(whole, 1, yunet)], floor: 0.3, sure: 0.6, least: 12 };
    // In the frame the turned look's box is at 130, 25 and 60 x 50.
    const upright = { x: 140, y: 25, width: 40, height: 50 };
    const aside = { x: 25, y: 130, width: 50, height: 60 };
    const both = async (a: number, b: number) => {
      const detector = {
        ...yunet,
        decode: (_o: unknown, { width, height }: { width: number; height: number }) => [
          width > height
            ? { box: upright, tilt: 0, score: score(a) }
            : { box: aside, tilt: 0, score: score(b) },
        ],
      };
      const runner = { plugin: detector, note: {} as never, lanes: 1, run: async () => ({}) };
      const [d, ...rest] = await detect(runner, at, plan, thumbnail(at), PLAIN_LEVELS);
      expect(rest).toHaveLength(0);
      return d;
    };
    expect(await both(0.92, 0.93)).toMatchObject({ box: upright, quarter: undefined });
    expect((await both(0.7, 0.93))!.quarter).toBe(1);
    expect((await both(0.7, 0.93))!.box.width).toBe(60);
    expect((await both(0.4, 0.41))!.box.width).toBe(60);
  });
});

describe('mirrored looks', () => {
  const frame = { width: 200, height: 100 };
  const turn = { rotation: 0, flip: false, coded: frame, shown: frame } as const;
  const rgba = new Uint8Array(frame.width * frame.height * 4);
  for (let y = 0; y < frame.height; y++)
    for (let x = 0; x < frame.width; x++) rgba.set([x, y, 0, 255], 4 * (y * frame.width + x));

  test.each([1, 0.25])('sample: beyond the border lies what is as far within (scale %d)', (scale) => {
    const picture = planarRgba(rgba, frame);
    const [width, height] = [240 * scale, 140 * scale];
    const box = { x: -20, y: -20, width: 240, height: 140 };
    const spec = { ...yunet.input, order: 'rgb', mean: 0, scale: 1 } as const;
    const t = sample(picture, turn, { box, scale, input: { width, height } }, spec);
    const at = (x: number, y: number, c: number) =>
      t[c * width * height + (y + 20) * scale * width + (x + 20) * scale] as number;
    for (const by of [4, 8, 12, 16]) {
      const [within, beyond] = [by - 1 / scale, -by];
      // The nearest pixels of the two sides of the border are one and the same.
      expect(at(beyond, 40, 0)).toBeCloseTo(at(within, 40, 0), 5);
      expect(at(40, beyond, 1)).toBeCloseTo(at(40, within, 1), 5);
      expect(at(200 + within, 40, 0)).toBeCloseTo(at(200 + beyond, 40, 0), 5);
    }
  });

  test('a mirrored look reaches as far on all sides, and its turned picture as well', () => {
    const look = mirroredTile(frame, yunet);
    expect(look.box).toEqual({ x: -30, y: -30, width: 260, height: 160 });
    const quarter = { rotation: 90, flip: false, coded: { width: 100, height: 200 }, shown: frame } as const;
    const t = sample(planarRgba(rgba, quarter.coded), quarter, look, yunet.input);
    expect(t).toHaveLength(3 * look.input.width * look.input.height);
    expect(t.every(Number.isFinite)).toBe(true);
  });

  test('half a face that only the mirrored frame shows is taken, as one that is seen rarely', async () => {
    const at = { index: 0, at: micros(0), duration: micros(0), picture: planarRgba(rgba, frame), turn };
    const plain = { ...tilesOf(frame, yunet, 20)[0], scale: 1 };
    const mirror = mirroredTile(frame, yunet);
    const plan = { tiles: [plain, mirror], floor: 0.3, sure: 0.6, least: 12 };
    const seen = async (whole: number, beyond: number) => {
      const detector = {
        ...yunet,
        decode: (_o: unknown, input: { width: number }, floor: number) =>
          [
            input.width === plain.input.width
              ? { box: { x: 180, y: 40, width: 20, height: 40 }, tilt: 0, score: score(whole) }
              : { box: { x: 210, y: 70, width: 40, height: 40 }, tilt: 0, score: score(beyond) },
          ].filter((s) => s.score >= floor),
      };
      const runner = { plugin: detector, note: {} as never, lanes: 1, run: async () => ({}) };
      return detect(runner, at, plan, thumbnail(at), PLAIN_LEVELS);
    };
    expect(await seen(0.1, 0.9)).toMatchObject([
      { box: { x: 180, y: 40, width: 40, height: 40 }, score: 0.9, rare: true },
    ]);
    // What the frame shows weakly is surely seen with it, and is no rare sight.
    expect(await seen(0.4, 0.9)).toMatchObject([{ box: { width: 40 }, score: 0.9 }]);
    expect((await seen(0.4, 0.9))[0]).not.toHaveProperty('rare');
    // And what is sure by itself stays as it was seen.
    expect(await seen(0.88, 0.9)).toMatchObject([{ box: { width: 20 }, score: 0.88 }]);
    // The mirror shows nothing weakly.
    expect(await seen(0.1, 0.5)).toEqual([]);
  });
});

test('many looks are taken a few at a time, so that the thread answers between them, and from memory that was only lent', async () => {
  const frame = { width: 64, height: 64 };
  const rgba = new Uint8Array(frame.width * frame.height * 4).fill(200);
  const turn = { rotation: 0, flip: false, coded: frame, shown: frame } as const;
  const picture = planarRgba(rgba, frame);
  const at = { index: 0, at: micros(0), duration: micros(0), picture, turn };
  const look = { box: { x: 0, y: 0, ...frame }, scale: 1, input: frame };
  let [under, most] = [0, 0];
  const seen = new Set<number>();
  const run = async (input: ArrayLike<number>) => {
    most = Math.max(most, ++under);
    seen.add(Math.round(input[0] ?? 0));
    await new Promise((resolve) => setTimeout(resolve));
    under--;
    return {};
  };
  const detector = { ...yunet, decode: () => [] };
  const plan = { tiles: Array(60).fill(look), floor: 0.3, sure: 0.6, least: 12 };
  const runner = { plugin: detector, note: {} as never, lanes: 1, run };
  const found = detect(runner as never, at, plan, thumbnail(at), PLAIN_LEVELS);
  for (const p of picture.planes) p.data.fill(0);
  await found;
  expect(most).toBe(8);
  expect(seen.size).toBe(1);
  expect(seen.has(0)).toBe(false);
});

test('a tile is no larger than what it covers needs, where a detector takes any', () => {
  const photo = tilesOf({ width: 4000, height: 3000 }, yunet, 10, 2);
  expect(photo[0].input).toEqual({ width: 1280, height: 960 });
  expect(new Set(photo.map((t) => `${t.input.width} ${t.input.height}`))).toEqual(
    new Set(['1280 960', '1248 1248', '1216 928']),
  );
});

test('shadows are lifted where a tile holds some, and there alone', async () => {
  const frame = { width: 400, height: 100 };
  const data = new Uint8Array(i420Bytes(frame)).fill(128);
  const { planes } = i420(data, frame);
  // Bright, but for a spot on the right as large as the smallest face.
  planes[0].data.fill(200);
  for (let y = 50; y < 64; y++) planes[0].data.fill(30, y * 400 + 303, y * 400 + 317);
  const light = { black: 10, gain: 3 };
  const tile = (x: number): Tile => ({
    box: { x, y: 0, width: 100, height: 100 },
    scale: 1,
    input: { width: 100, height: 100 },
    light,
  });
  const plugin = { ...yunet, finest: 14, decode: () => [] };
  const given: Float32Array[] = [];
  const run = async (input: Float32Array) => {
    given.push(input);
    return {};
  };
  const picture = i420(data, frame);
  const shown = { index: 0, at: micros(0), duration: micros(0), picture };
  const turn = { rotation: 0, flip: false, coded: frame, shown: frame } as const;
  const plan = { tiles: [tile(0), tile(250)], floor: 0, sure: 0.5, least: 0 };
  const runner = { plugin, lanes: 1, note: {} as never, run };
  await detect(runner, { ...shown, turn }, plan, thumbnail({ picture }), PLAIN_LEVELS);
  expect(given).toHaveLength(3);
  // As they are, and in the light as a look of its own has it.
  const { light: _, ...plain } = tile(250);
  expect(given[1]).toEqual(sample(picture, turn, plain, yunet.input));
  expect(given[2]).toEqual(sample(picture, turn, plain, yunet.input, light));
});

test.each([
  ['the smallest face', yunet, { width: 8, height: 12 }],
  ['the smallest body', movenet, { width: 16, height: 64 }],
])('%s is not dark by halves, wherever in a tile it is', (_, { finest }, { width, height }) => {
  const size = { width: 160, height: 160 };
  const grey = (at: number): Float32Array => {
    const out = new Float32Array(size.width * size.height).fill(230);
    for (let y = at; y < at + height; y++) out.fill(60, y * size.width + at, y * size.width + at + width);
    return out;
  };
  for (let at = 0; at < 2 * finest && at + height <= size.height; at++) {
    const light = grey(at);
    expect(hasShadow([light, light, light], size, finest), `at ${at}`).toBe(true);
  }
  const bright = new Float32Array(size.width * size.height).fill(90);
  expect(hasShadow([bright, bright, bright], size, finest)).toBe(false);
});
