/** Detectors of hands on made-up outputs, the outliner of hands, how hands are drawn and hidden, and what converting their models takes. */
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { tfjsToOnnx } from '../../models/convert/tfjs-to-onnx.ts';
import { alignedCrop } from '../../src/core/image/aligned-crop.ts';
import { shareUnder } from '../../src/core/image/coverage.ts';
import type { Tensor } from '../../src/core/image/tensor.ts';
import type { Detector } from '../../src/core/model/plugin.ts';
import { agreement } from '../../src/core/motion/agreement.ts';
import { drawingOf } from '../../src/core/motion/drawing.ts';
import { TOPOLOGIES } from '../../src/core/motion/topology.ts';
import { about, bounds, tiltBetween } from '../../src/core/space/geometry.ts';
import { fleshedMask } from '../../src/core/space/region.ts';
import { RoiScheduler } from '../../src/pipeline/picture/look/roi-scheduler.ts';
import { checkTiles, mirroredTile, tilesOf } from '../../src/pipeline/picture/look/tiles.ts';
import blazeface from '../../src/plugins/detectors/blazeface-full.ts';
import handtrack from '../../src/plugins/detectors/handtrack.ts';
import palm from '../../src/plugins/detectors/palm.ts';
import hand from '../../src/plugins/outliners/hand.ts';
import { hand as wave } from './walker.ts';

const tensor = (n: number): Tensor & { data: Float32Array } => ({ data: new Float32Array(n), dims: [n] });

describe('palm', () => {
  const input = { width: 192, height: 192 };
  /** The second layer's first anchor of cell (column, row). */
  const anchor = (column: number, row: number) => 24 * 24 * 2 + 6 * (12 * row + column);
  const made = (hands: readonly (readonly [column: number, row: number, logit: number, turn: number])[]) => {
    const out = { output0: tensor(18 * 2016), output1: tensor(2016) };
    out.output1.data.fill(-9);
    for (const [column, row, logit, turn] of hands) {
      const i = anchor(column, row);
      out.output1.data[i] = logit;
      const [s, c] = [Math.sin(turn), Math.cos(turn)];
      // A palm of 30 px; the wrist 15 px behind its middle, the root of the middle finger 15 px ahead.
      out.output0.data.set([0, 0, 30, 30, -15 * s, 15 * c], 18 * i);
      out.output0.data.set([15 * s, -15 * c], 18 * i + 8);
    }
    return out;
  };
  test('gives the whole hand: two palms wide, half a palm ahead of it', () => {
    const [one, ...more] = palm.decode(made([[5, 6, 2, 0]]), input, 0.4);
    expect(more).toEqual([]);
    expect(one!.tilt).toBeCloseTo(0);
    expect(one!.score).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(one!.box).toEqual(about({ x: 88, y: 104 - 15 }, { width: 60, height: 60 }));
  });
  test.each([
    ['to the right', Math.PI / 2, { x: 103, y: 104 }],
    ['down', Math.PI, { x: 88, y: 119 }],
    ['to the left', -Math.PI / 2, { x: 73, y: 104 }],
  ])('one that points %s is turned so', (_, turn, middle) => {
    const [one] = palm.decode(made([[5, 6, 2, turn]]), input, 0.4);
    expect(Math.cos(one!.tilt - turn)).toBeCloseTo(1);
    expect(one!.box.x + 30).toBeCloseTo(middle.x);
    expect(one!.box.y + 30).toBeCloseTo(middle.y);
  });
  test('with the outliner’s share it is what MediaPipe looks at: 2.6 palms', () => {
    const [one] = palm.decode(made([[5, 6, 2, 0.3]]), input, 0.4);
    expect(alignedCrop(one!, hand.around).side).toBeCloseTo(2.6 * 30);
  });
  test('two palms that touch are two, though the boxes of their hands are nearly one', () => {
    const near = made([
      [5, 6, 3, 0.9],
      [6, 6, 2, -0.9],
    ]);
    // Apart by a cell and a half.
    near.output0.data[18 * anchor(6, 6)] = 12;
    expect(palm.decode(near, input, 0.4)).toHaveLength(2);
  });
  test('an output of another length is no frame without hands', () => {
    expect(() => palm.decode({ ...made([]), output1: tensor(12) }, input, 0.4)).toThrow();
  });
});

describe('handtrack', () => {
  const made = () =>
    Object.fromEntries(
      [40, 20, 10, 5].flatMap((side, k) => {
        const scores = tensor(6 * 8 * side * side);
        scores.data.fill(-9);
        return [
          [`scores_${k}`, scores],
          [`boxes_${k}`, tensor(6 * 4 * side * side)],
        ];
      }),
    ) as Record<string, ReturnType<typeof tensor>>;
  const put = (out: ReturnType<typeof made>, kind: number, logit: number) => {
    // The second layer, row 5, column 7, the third anchor: lying, of four cells.
    out.scores_1!.data[(8 * 2 + kind) * 400 + 20 * 5 + 7] = logit;
  };
  test('gives hands in any pose', () => {
    for (const pose of [1, 2, 3, 4]) {
      const out = made();
      put(out, pose, 1);
      const [one, ...more] = handtrack.decode(out, { width: 320, height: 320 }, 0.4);
      expect(more).toEqual([]);
      expect(one!.box.x + one!.box.width / 2).toBeCloseTo(7.5 * 16);
      expect(one!.box.y + one!.box.height / 2).toBeCloseTo(5.5 * 16);
      expect([one!.box.width, one!.box.height].map((v) => v.toFixed(1))).toEqual(['90.5', '45.3']);
    }
  });
  test('a face is no fist, and a fingertip no hand', () => {
    const out = made();
    put(out, 2, 1);
    put(out, 5, 2);
    expect(handtrack.decode(out, { width: 320, height: 320 }, 0.4)).toEqual([]);
    const tip = made();
    put(tip, 6, 3);
    expect(handtrack.decode(tip, { width: 320, height: 320 }, 0.4)).toEqual([]);
  });
});

test('whoever finds hands is of another family than who checks them, and says what may stay bare', () => {
  expect(palm.family).not.toBe(handtrack.family);
  for (const d of [palm, handtrack]) expect(d.misses).toContain('may stay bare');
});

test('no frame is turned to find a hand or mirrored to check one, as it is for faces', () => {
  const size = { width: 640, height: 480 };
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const looks = (d: Detector) => {
    const whole = tilesOf(size, d, 64);
    const mirror = mirroredTile(size, d);
    const last = new RoiScheduler(turn, d, whole, mirror).last().tiles;
    const checked = [0, 12].flatMap((f) => checkTiles(whole, d, f, { full: false, mirror, dim: () => null }));
    const full = checkTiles(whole, d, 0, { full: true, mirror, dim: () => null });
    return [last, checked, full].map((l) => [
      l.filter((t) => t.quarter).length,
      l.filter((t) => t.mirrored).length,
    ]);
  };
  expect(looks(palm)).toEqual([
    [0, 1],
    [0, 2],
    [0, 1],
  ]);
  expect(looks(handtrack)).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(looks(blazeface)).toEqual([
    [3, 1],
    [2, 2],
    [2, 1],
  ]);
});

test('the outliner gives 21 landmarks in pixels and metres, and nothing where it sees no hand', () => {
  const out = { output0: tensor(63), output1: tensor(1), output2: tensor(1), output3: tensor(63) };
  out.output0.data.set([10, 20, 5, 30, 40, -2]);
  out.output3.data.set([0.01, -0.05, 0.02]);
  out.output1.data[0] = 0.4;
  expect(hand.landmarks(out)).toBeNull();
  out.output1.data[0] = 0.9;
  const seen = hand.landmarks(out)!;
  expect(seen.topology).toBe('hand');
  expect([...seen.points.slice(0, 8)]).toEqual([10, 20, 5, 1, 30, 40, -2, 1]);
  expect([seen.points.length, seen.world!.length]).toEqual([4 * 21, 3 * 21]);
  expect(seen.world![1]).toBeCloseTo(-0.05);
});

describe('the topology of hands', () => {
  const { names, bones } = TOPOLOGIES.hand;
  test('has MediaPipe’s 21 landmarks and 21 lines, and no landmark stands alone', () => {
    expect([names[0], names[4], names[5], names[8], names[20]]).toEqual([
      'wrist',
      'thumb_tip',
      'index_finger_mcp',
      'index_finger_tip',
      'pinky_tip',
    ]);
    expect(new Set(names).size).toBe(21);
    expect(new Set(bones.map((b) => [b.from, b.to].sort().join())).size).toBe(21);
    expect(new Set(bones.flatMap((b) => [b.from, b.to])).size).toBe(21);
  });
  test('fingers have colours of their own in both conventions', () => {
    const mediapipe = drawingOf('hand', 'mediapipe');
    const lineTo = (tip: number) => mediapipe.lines.find((l) => l.to[0] === tip)!.colour;
    expect([4, 8, 12, 16, 20].map(lineTo)).toEqual(['#ffe5b4', '#804080', '#ffcc00', '#30ff30', '#1565c0']);
    expect(mediapipe.lines.find((l) => l.from[0] === 0 && l.to[0] === 17)!.colour).toBe('#808080');
    expect([0, 1, 5, 9, 13, 17].map((i) => mediapipe.dots[i]!.colour)).toEqual(Array(6).fill('#ff3030'));
    const openpose = drawingOf('hand', 'openpose');
    expect(openpose.lines.filter((l) => l.from[0] === 0).map((l) => l.to[0])).toEqual([1, 5, 9, 13, 17]);
    expect([4, 8, 12, 16, 20].map((i) => openpose.dots[i]!.colour)).toEqual([
      '#ff0000',
      '#ffff00',
      '#00ff7d',
      '#007dff',
      '#ff00ff',
    ]);
  });
});

test('what is kept of a hand is told in palms', () => {
  const original = wave('hand-1', 0, 1).frames[0]!;
  const moved = (by: number) => ({
    ...original,
    points: original.points.map((v, i) => (i % 4 ? v : v + by)),
  });
  // The palm is as long as the landmarks 0 and 9 of it are apart.
  const palmLength = Math.hypot(9, 18);
  expect(agreement(original, moved(0.19 * palmLength))).toEqual({ measure: 'PCK@0.2', of: 21, correct: 21 });
  expect(agreement(original, moved(0.21 * palmLength)).correct).toBe(0);
});

describe('fleshedMask', () => {
  const key = { box: { x: 100, y: 100, width: 80, height: 80 }, tilt: 0 };
  test('reaches beyond each landmark by the flesh and half the margin', () => {
    const points = [
      { x: 110, y: 170 },
      { x: 140, y: 90 },
      { x: 170, y: 170 },
    ];
    const around = bounds(fleshedMask(key, points, 0.1, { margin: 0.1 }));
    const by = 0.15 * 80;
    expect(around.x).toBeCloseTo(110 - by);
    expect(around.y).toBeCloseTo(90 - by);
    expect(around.x + around.width).toBeCloseTo(170 + by);
    expect(around.y + around.height).toBeCloseTo(170 + by);
  });
  test('hides the palm wherever the landmarks are', () => {
    const aside = fleshedMask(key, [{ x: 102, y: 102 }], 0.1, { margin: 0 });
    expect(shareUnder(about({ x: 140, y: 140 }, { width: 24, height: 24 }), [aside])).toBe(1);
  });
});

test('between two tilts it is turned the shorter way, and quarters count', () => {
  const near = (a: number, b: number) => expect(Math.cos(a - b)).toBeCloseTo(1);
  near(tiltBetween({ tilt: 3 }, { tilt: -3 }, 0.5), Math.PI);
  expect(tiltBetween({ tilt: 0.2 }, { tilt: 0.4 }, 0.5)).toBeCloseTo(0.3);
  // A quarter less, and the tilt that makes up for it: the same.
  expect(tiltBetween({ tilt: 0.1, quarter: 1 }, { tilt: 0.1 - Math.PI / 2 }, 0.5)).toBeCloseTo(0.1);
});

describe('tfjsToOnnx', () => {
  beforeAll(() => {
    ort.env.wasm.numThreads = 1;
  });
  const graph = (node: readonly object[]) =>
    Buffer.from(
      JSON.stringify({
        modelTopology: { node: [{ name: 'image', op: 'Placeholder' }, ...node] },
        weightsManifest: [{ weights: [{ name: 'shape', shape: [1], dtype: 'int32' }] }],
        signature: { inputs: {}, outputs: {} },
      }),
    );
  const part = { input: 'image', outputs: { out: { of: 'doubled' } } };
  const shape = Buffer.alloc(4);
  test('what is packed with itself twice and reshaped is every pixel four times', async () => {
    const model = tfjsToOnnx(
      graph([
        { name: 'wide', op: 'Pack', input: ['image', 'image'] },
        { name: 'high', op: 'Pack', input: ['wide', 'wide'] },
        { name: 'doubled', op: 'Reshape', input: ['high', 'shape'] },
      ]),
      shape,
      part,
    );
    const session = await ort.InferenceSession.create(model);
    const input = new ort.Tensor('float32', Float32Array.of(1, 0, 0, 2, 0, 0), [1, 1, 2, 3]);
    const { out } = await session.run({ input });
    expect(out!.dims).toEqual([1, 3, 2, 4]);
    expect([...(out!.data as Float32Array)].slice(0, 8)).toEqual([1, 1, 2, 2, 1, 1, 2, 2]);
  });
  test('no other Pack and no other Reshape', () => {
    const other = [{ name: 'doubled', op: 'Pack', input: ['image', 'shape'] }];
    expect(() => tfjsToOnnx(graph(other), shape, part)).toThrow('Pack of more');
    const flat = [{ name: 'doubled', op: 'Reshape', input: ['image', 'shape'] }];
    expect(() => tfjsToOnnx(graph(flat), shape, part)).toThrow('something else than pixels');
  });
});
