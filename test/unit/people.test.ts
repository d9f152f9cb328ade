/** Detectors of people on made-up outputs, the outliner of bodies, and the part of a graph that they are converted from. */
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { tfjsToOnnx } from '../../models/convert/tfjs-to-onnx.ts';
import type { Tensor } from '../../src/core/image/tensor.ts';
import { jointsOf } from '../../src/core/space/joints.ts';
import centernet from '../../src/plugins/detectors/centernet.ts';
import movenet from '../../src/plugins/detectors/movenet.ts';
import yolox from '../../src/plugins/detectors/yolox.ts';
import { detectors } from '../../src/plugins/index.ts';
import pose from '../../src/plugins/outliners/pose.ts';

const tensor = (n: number): Tensor & { data: Float32Array } => ({ data: new Float32Array(n), dims: [n] });

describe('centernet', () => {
  const input = { width: 128, height: 96 };
  const cells = 32 * 24;
  const made = (people: readonly (readonly [number, number, number, number])[]) => {
    const out = { people: tensor(cells), sides: tensor(4 * cells) };
    for (const [x, y, score, half] of people) {
      out.people.data[y * 32 + x] = score;
      for (let n = 0; n < 4; n++) out.sides.data[n * cells + y * 32 + x] = half;
    }
    return out;
  };
  test('gives a box about each maximum', () => {
    const found = centernet.decode(
      made([
        [8, 12, 0.8, 20],
        [7, 12, 0.3, 20],
        [24, 12, 0.5, 12],
      ]),
      input,
      0.4,
    );
    expect(found.map((f) => f.box)).toEqual([
      { x: 12, y: 28, width: 40, height: 40 },
      { x: 84, y: 36, width: 24, height: 24 },
    ]);
    expect(found[0]!.score).toBeCloseTo(0.8);
  });
  test('where something else stands in the middle of a person, the cells about it tell the size', () => {
    const [tie] = centernet.decode(
      made([
        [8, 12, 0.8, 4],
        [10, 12, 0.5, 24],
        [15, 12, 0.5, 60],
      ]),
      input,
      0.6,
    );
    expect(tie!.box).toEqual({ x: 16, y: 24, width: 48, height: 48 });
  });
  test('two who stand close are two', () => {
    const found = centernet.decode(
      made([
        [8, 12, 0.8, 24],
        [11, 12, 0.7, 24],
      ]),
      input,
      0.4,
    );
    expect(found).toHaveLength(2);
  });
});

test('movenet gives the joints about each middle, and a box around all of a body', () => {
  const cells = 24 * 24;
  const out = { centres: tensor(cells), joints: tensor(34 * cells) };
  const at = 12 * 24 + 10;
  out.centres.data[at] = 0.7;
  // Joints from 6 cells above to 6 below, 2 to either side.
  for (let k = 0; k < 17; k++) {
    out.joints.data[2 * k * cells + at] = k === 0 ? -6 : k === 16 ? 6 : 0;
    out.joints.data[(2 * k + 1) * cells + at] = k === 5 ? -2 : k === 6 ? 2 : 0;
  }
  const [one, ...more] = movenet.decode(out, { width: 96, height: 96 }, 0.4);
  expect(more).toEqual([]);
  expect(one!.points).toHaveLength(17);
  expect(one!.points![0]).toEqual({ x: 40, y: 24 });
  const { x, y, width, height } = one!.box;
  expect([x < 32, y < 24, x + width > 48, y + height > 72]).toEqual([true, true, true, true]);
});

test('yolox gives people and nothing else', () => {
  const out = { output: tensor(85 * 3549) };
  const put = (row: number, kind: number, p: number) => {
    const [at, { data }] = [85 * row, out.output];
    data.set([0.5, 0.5, Math.log(4), Math.log(10), p], at);
    data[at + 5 + kind] = 1;
  };
  put(52 * 20 + 10, 0, 0.9);
  put(52 * 20 + 40, 2, 0.9);
  // The second layer has half as many columns.
  put(52 * 52 + 26 * 4 + 3, 0, 0.6);
  const found = yolox.decode(out, { width: 416, height: 416 }, 0.4);
  expect(found.map((f) => [f.box.x, f.box.y, f.box.width, f.box.height].map(Math.round))).toEqual([
    [68, 124, 32, 80],
    [24, -8, 64, 160],
  ]);
});

test('whoever finds bodies says what may stay bare: the check knows joints, and no single one', () => {
  const all = detectors.filter((d) => d.finds === 'person');
  expect(all.map((d) => d.id)).toEqual(expect.arrayContaining(['centernet', 'movenet', 'yolox-nano']));
  for (const d of all) expect(d.misses, d.id).toContain('may stay bare');
});

test('pose gives mask and landmarks, and nothing where it sees nobody', () => {
  const out = { output0: tensor(195), output1: tensor(1), output2: tensor(256 * 256), output4: tensor(117) };
  out.output0.data.set([10, 20, 5, 9, 9, 30, 40, 0, 9, -9]);
  out.output2.data[5] = 3;
  out.output4.data.set([0.1, -0.5, -0.2]);
  expect(pose.landmarks(out)).toBeNull();
  out.output1.data[0] = 0.9;
  const seen = pose.landmarks(out)!;
  expect(pose.mask(out).cells.indexOf(1)).toBe(5);
  expect([...seen.points.slice(0, 3)]).toEqual([10, 20, 5]);
  expect([...seen.world!.slice(0, 3)].map((v) => Number(v.toFixed(3)))).toEqual([0.1, -0.5, -0.2]);
  expect([seen.points.length, seen.world!.length]).toEqual([4 * 33, 3 * 33]);
  // Outside the picture: there, and not seen.
  expect(
    jointsOf(seen)
      .slice(0, 2)
      .map((j) => j.seen > 0.5),
  ).toEqual([true, false]);
});

describe('tfjsToOnnx', () => {
  beforeAll(() => {
    ort.env.wasm.numThreads = 1;
  });
  const base64 = (s: string) => Buffer.from(s).toString('base64');
  const ints = (...i: number[]) => ({ list: { i: i.map(String) } });
  const conv = { strides: ints(1, 2, 2, 1), dilations: ints(1, 1, 1, 1), padding: { s: base64('SAME') } };
  const fused = (...ops: string[]) => ({ ...conv, fused_ops: { list: { s: ops.map(base64) } } });
  const constants = [
    { name: 'kernel', shape: [1, 1, 3, 2], values: [1, 0, 0, 1, 0, 0] },
    { name: 'bias', shape: [2], values: [-1, 5] },
    { name: 'depth', shape: [1, 1, 4, 1], values: [1, 1, 2, -2] },
    { name: 'zeros', shape: [4], values: [0, 0, 0, 0] },
    { name: 'axis', shape: [], values: [-1] },
    { name: 'twice', shape: [2], values: [2, 2] },
  ];
  const graph = {
    modelTopology: {
      node: [
        { name: 'bytes', op: 'Placeholder' },
        { name: 'image', op: 'Cast', input: ['bytes'] },
        {
          name: 'a',
          op: '_FusedConv2D',
          input: ['image', 'kernel', 'bias'],
          attr: fused('BiasAdd', 'Relu6'),
        },
        { name: 'both', op: 'ConcatV2', input: ['a', 'a', 'axis'] },
        {
          name: 'b',
          op: 'FusedDepthwiseConv2dNative',
          input: ['both', 'depth', 'zeros'],
          attr: { ...fused('BiasAdd', 'Relu'), strides: ints(1, 1, 1, 1) },
        },
        { name: 'c', op: 'ResizeBilinear', input: ['b', 'twice'], attr: {} },
        { name: 'search', op: 'TopKV2', input: ['c'] },
      ],
    },
    weightsManifest: [{ weights: constants.map(({ name, shape }) => ({ name, shape, dtype: 'float32' })) }],
    signature: { inputs: {}, outputs: {} },
  };
  const binary = Buffer.from(Float32Array.from(constants.flatMap((c) => c.values)).buffer);
  const part = { input: 'image', outputs: { first: { of: 'c', first: 3 }, all: { of: 'b' } } };

  test('takes a part of a graph, for input of any size', async () => {
    const model = tfjsToOnnx(Buffer.from(JSON.stringify(graph)), binary, part);
    const session = await ort.InferenceSession.create(model);
    for (const [height, width] of [
      [2, 4],
      [4, 2],
    ] as const) {
      const input = new ort.Tensor(
        'float32',
        Float32Array.from({ length: 24 }, (_, i) => i),
        [1, height, width, 3],
      );
      const out = await session.run({ input });
      const [h, w] = [height / 2, width / 2];
      expect(out.all!.dims).toEqual([1, 4, h, w]);
      expect(out.first!.dims).toEqual([1, 3, height, width]);
      // The second pixel kept is the third of the row, or the first of the third row: red and green, biased, at most 6; then as they are, twice, and negative.
      const [r, g] = [6 - 1, 6];
      const from = (channel: number) => out.all!.data[channel * h * w + 1];
      const second = [r, g, 2 * r, 0];
      expect([0, 1, 2, 3].map(from)).toEqual(width === 4 ? second : [6, 6, 12, 0]);
    }
  });
  test('refuses what it does not know', () => {
    const whole = { ...part, outputs: { x: { of: 'search' } } };
    expect(() => tfjsToOnnx(Buffer.from(JSON.stringify(graph)), binary, whole)).toThrow(
      'TopKV2 is not supported',
    );
  });
});
