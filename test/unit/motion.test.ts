/** Landmarks over time: where they come from, how gaps and noise go, and what is drawn of them. */
import { describe, expect, test } from 'vitest';
import { inFrame } from '../../src/core/image/aligned-crop.ts';
import { cover } from '../../src/core/image/coverage.ts';
import { drawOverlay } from '../../src/core/image/overlay.ts';
import { planarRgba } from '../../src/core/image/picture.ts';
import { leavesOf } from '../../src/core/model/leaves.ts';
import { defaults } from '../../src/core/model/options.ts';
import { agreement } from '../../src/core/motion/agreement.ts';
import { fitsLandmarks, type Landmarks, ROW } from '../../src/core/motion/landmarks.ts';
import { seriesOf } from '../../src/core/motion/series.ts';
import { TOPOLOGIES } from '../../src/core/motion/topology.ts';
import { micros } from '../../src/core/units.ts';
import { keptOf } from '../../src/pipeline/passes/kept.ts';
import blur from '../../src/plugins/maskers/blur.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import pose from '../../src/plugins/outliners/pose.ts';
import { sourceOf } from './engines.ts';
import { walker } from './walker.ts';

const FPS = 25;
const timeline = Array.from({ length: 100 }, (_, i) => micros((i * 1e6) / FPS));
const plain = { filter: 'none', cutoff: 6, beta: 10, bridge: 0.3 } as const;
const smoothing = { ...plain, filter: 'butterworth' } as const;

describe('series', () => {
  test('short gaps are filled between their ends and marked, long ones stay', () => {
    const gone = [10, 11, 12, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40];
    const series = seriesOf(walker('person-1', 60, FPS, 0, gone), timeline, plain);
    expect(series.map((m) => m?.origin ?? null).slice(9, 14)).toEqual([
      'seen',
      'filled',
      'filled',
      'filled',
      'seen',
    ]);
    expect(series.slice(30, 41).every((m) => m === null)).toBe(true);
    const x = (i: number) => series[i]!.points[ROW * 15]!;
    expect(x(11)).toBeCloseTo((x(9) + x(13)) / 2, 3);
  });

  test('expressions are filled and smoothed as landmarks are, and stay what they can be', () => {
    const still = walker('person-1', 40, FPS);
    const blinking = still.frames.map((f, i) =>
      i === 10 || i === 11 ? null : { ...f!, shapes: Float32Array.of(i >= 20 && i < 24 ? 1 : 0, i / 40) },
    );
    const of = { ...still, frames: blinking };
    const raw = seriesOf(of, timeline, plain);
    expect([...raw[10]!.shapes!]).toEqual([0, expect.closeTo(0.25, 5)]);
    expect(raw[22]!.shapes![0]).toBe(1);
    // What was given is not touched.
    expect(blinking[22]!.shapes![0]).toBe(1);
    const smooth = seriesOf(of, timeline, smoothing).map((m) => m!.shapes!);
    expect(smooth.every((s) => s.every((v) => v >= 0 && v <= 1))).toBe(true);
    expect(smooth[22]![0]).toBeGreaterThan(0.6);
    expect(smooth[19]![0]).toBeGreaterThan(0);
    expect(smooth[30]![1]).toBeCloseTo(0.75, 2);
  });

  test('smoothing takes noise away, is not late, and keeps the movement', () => {
    const truth = walker('person-1', 75, FPS);
    const noisy = walker('person-1', 75, FPS, 0.02);
    const error = (of: readonly (Landmarks | null)[]) => {
      let [sum, n] = [0, 0];
      of.forEach((m, i) => {
        m!.world!.forEach((v, k) => {
          sum += (v - truth.frames[i]!.world![k]!) ** 2;
          n++;
        });
      });
      return Math.sqrt(sum / n);
    };
    const before = error(noisy.frames);
    expect(error(seriesOf(noisy, timeline, plain))).toBeCloseTo(before, 6);
    // 6 of 12.5 Hz remain: by the filter's share of white noise about 0.7 of it.
    expect(error(seriesOf(noisy, timeline, smoothing))).toBeLessThan(0.75 * before);
    expect(error(seriesOf(truth, timeline, smoothing))).toBeLessThan(0.004);
  });

  test('the one-euro filter takes the trembling of what stands, and is late where something moves', () => {
    const live = { ...plain, filter: 'one-euro', cutoff: 1 } as const;
    const spread = (values: readonly number[]) => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
    };
    const still = walker('person-1', 1, FPS).frames[0]!;
    const at = (x: (i: number) => number) => ({
      ...walker('person-1', 60, FPS),
      frames: Array.from({ length: 60 }, (_, i) => ({
        ...still,
        points: still.points.map((v, k) => (k % ROW ? v : v + x(i))),
      })),
    });
    const wrist = (of: ReturnType<typeof at>, how: Parameters<typeof seriesOf>[2]) =>
      seriesOf(of, timeline, how).map((m) => m!.points[ROW * 15]!);
    const trembling = at((i) => 2 * Math.sin(2.5 * i));
    expect(spread(wrist(trembling, live).slice(20))).toBeLessThan(
      0.3 * spread(wrist(trembling, plain).slice(20)),
    );
    // It jumps by its own size, and is there within a fifth of a second; a fixed low pass of that cutoff takes twice as long.
    const jumping = at((i) => (i < 30 ? 0 : 250));
    const way = (how: typeof live, i: number) => (wrist(jumping, how)[i]! - wrist(jumping, plain)[29]!) / 250;
    expect(way(live, 29)).toBeCloseTo(0, 3);
    expect(way(live, 35)).toBeGreaterThan(0.9);
    expect(way({ ...live, beta: 0 } as unknown as typeof live, 35)).toBeLessThan(0.85);
    // At any distances of its frames, and below the cutoff as well.
    expect(
      seriesOf(
        jumping,
        timeline.map((t) => micros(5 * t)),
        live,
      ),
    ).toHaveLength(60);
  });

  test('a still, and a film slower than the cutoff, stay as they are', () => {
    const one = walker('person-1', 1, FPS);
    expect([...seriesOf(one, timeline, smoothing)[0]!.points]).toEqual([...one.frames[0]!.points]);
    const slow = timeline.map((t) => micros(5 * t));
    const noisy = walker('person-1', 20, FPS, 0.02);
    expect([...seriesOf(noisy, slow, smoothing)[5]!.points]).toEqual([...noisy.frames[5]!.points]);
  });

  test('what is given stays as it was', () => {
    const of = walker('person-1', 30, FPS, 0.02);
    const before = of.frames[5]!.points.slice();
    seriesOf(of, timeline, smoothing);
    expect([...of.frames[5]!.points]).toEqual([...before]);
  });
});

test('landmarks of a turned cut lie in the frame, and metres turn along', () => {
  const points = new Float32Array([128, 0, 10, 1]);
  const world = new Float32Array([0, -1, 0.5]);
  const cut = { centre: { x: 100, y: 100 }, side: 200, tilt: Math.PI / 2 };
  const { points: p, world: w } = inFrame({ topology: 'pose', points, world }, cut, {
    width: 256,
    height: 256,
  });
  expect([...p].map((v) => Math.round(v))).toEqual([200, 100, 8, 1]);
  expect([...w!].map((v) => Number(v.toFixed(3)) + 0)).toEqual([1, 0, 0.5]);
  expect([...points]).toEqual([128, 0, 10, 1]);
});

test('landmarks of somebody beside are not those of a box', () => {
  const of = walker('person-1', 1, FPS).frames[0]!;
  expect(fitsLandmarks(of, { x: 150, y: 50, width: 100, height: 240 })).toBe(true);
  expect(fitsLandmarks(of, { x: 300, y: 50, width: 100, height: 240 })).toBe(false);
});

test('names and bones are those of the topology', () => {
  for (const { names, bones } of Object.values(TOPOLOGIES)) {
    expect(new Set(names).size).toBe(names.length);
    for (const { from, to } of bones) expect([names[from], names[to]].every(Boolean)).toBe(true);
  }
  const { names, bones } = TOPOLOGIES.pose;
  expect([names.length, TOPOLOGIES.face.names.length]).toEqual([33, 468]);
  const sided = bones.filter((b) => b.side === 'left').length;
  expect(bones.filter((b) => b.side === 'right')).toHaveLength(sided);
});

describe('what is kept of a pose', () => {
  const original = walker('person-1', 1, FPS).frames[0]!;
  const moved = (by: number, of: (i: number) => boolean = () => true): Landmarks => ({
    ...original,
    points: original.points.map((v, i) => (i % ROW === 0 && of(i / ROW) ? v + by : v)),
  });
  // 150 pixels a metre: a trunk of about 86 pixels.
  test('counts landmarks within a fifth of the trunk', () => {
    expect(agreement(original, moved(15))).toEqual({ measure: 'PCK@0.2', of: 33, correct: 33 });
    expect(agreement(original, moved(20)).correct).toBe(0);
    expect(
      agreement(
        original,
        moved(40, (i) => i < 11),
      ).correct,
    ).toBe(22);
  });
  test('where the model sees nothing, nothing is kept', () => {
    expect(agreement(original, null)).toMatchObject({ of: 33, correct: 0 });
  });
  test('asks for no landmark that the original does not show', () => {
    const half = { ...original, points: original.points.map((v, i) => (i % ROW === 3 && i > 80 ? 0.1 : v)) };
    expect(agreement(half, original)).toMatchObject({ of: 20, correct: 20 });
  });

  test('is read off the result, by kind', async () => {
    const size = { width: 400, height: 320 };
    const source = sourceOf(
      size,
      () => 3,
      () => new Uint8Array(1.5 * size.width * size.height),
    );
    const key = {
      frame: 1,
      box: { x: 120, y: 10, width: 160, height: 280 },
      tilt: 0,
      origin: 'seen',
    } as const;
    const runner = (presence: number) => ({
      plugin: pose,
      note: { task: '', id: '', sha256: '', backend: '', build: '' },
      lanes: 1,
      run: async () => ({
        output0: { dims: [], data: new Float32Array(195).map((_, i) => (i % 5 > 2 ? 9 : 128)) },
        output1: { dims: [], data: Float32Array.of(presence) },
        output4: { dims: [], data: new Float32Array(117) },
      }),
    });
    const told = (presence: number, landmarks: Landmarks) =>
      keptOf(
        source,
        [{ track: 'person-1', subject: 'person', key, landmarks, overlaid: false }],
        async () => runner(presence),
        null,
      );
    expect(await told(0.1, original)).toEqual([
      { subject: 'person', measure: 'PCK@0.2', share: 0, looks: 1 },
    ]);
    const [some] = await told(0.9, original);
    // The hips alone lie near the middle.
    expect(some).toMatchObject({ share: expect.closeTo(2 / 33, 6) });
    const unread = [{ track: 'hand-1', subject: 'hand', key, landmarks: original, overlaid: false }];
    expect(await keptOf(source, unread, async () => null, null)).toEqual([]);
  });
});

describe('an overlay', () => {
  const size = { width: 400, height: 320 };
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const landmarks = walker('person-1', 1, FPS).frames[0]!;
  const drawn = (
    options: object,
    shape = { kind: 'box' as const, x: 100, y: 20, width: 110, height: 290 },
  ) => {
    const picture = planarRgba(new Uint8Array(4 * size.width * size.height), size);
    const covered = cover(shape, turn, 0)!;
    const all = { ...defaults(solid.options), ...options };
    drawOverlay(picture, { cover: covered, turn, scale: 280, landmarks, options: all });
    const inked: [number, number][] = [];
    picture.planes[0]!.data.forEach((v, i) => {
      if (v || picture.planes[1]!.data[i] || picture.planes[2]!.data[i])
        inked.push([i % size.width, Math.floor(i / size.width)]);
    });
    return inked;
  };
  test.each(['points', 'skeleton'])('of %s stays inside its region', (overlay) => {
    for (const palette of ['mediapipe', 'openpose']) {
      const inked = drawn({ overlay, palette });
      expect(inked.length).toBeGreaterThan(overlay === 'points' ? 150 : 800);
      for (const [x, y] of inked) expect([x >= 99 && x <= 210, y >= 19 && y <= 310]).toEqual([true, true]);
    }
  });
  test('leaves the pose over what left nothing, and no less than what is under it', () => {
    const with_ = { ...defaults(solid.options), overlay: 'skeleton' };
    expect([leavesOf(solid, defaults(solid.options)), leavesOf(solid, with_)]).toEqual(['nothing', 'pose']);
    expect(leavesOf(blur, { ...defaults(blur.options), overlay: 'skeleton' })).toBe('look');
  });
});
