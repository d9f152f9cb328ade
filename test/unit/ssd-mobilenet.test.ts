/** The face detector of `@vladmandic/face-api`: its graph on made-up weights, its anchors against those that the package ships. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, expect, test } from 'vitest';
import { ssdMobilenet } from '../../models/convert/ssd-mobilenet.ts';
import type { Manifest } from '../../models/convert/tfjs-weights.ts';
import ssd, { TALLER } from '../../src/plugins/detectors/ssd-mobilenet.ts';

const model = path.resolve(import.meta.dirname, '../../node_modules/@vladmandic/face-api/model');

beforeAll(() => {
  ort.env.wasm.numThreads = 1;
});

/** Weights of a net of one channel in which every layer hands on what it gets; stored as bytes where `bytes` says so. */
function madeUp(bytes: boolean): readonly [Uint8Array, Uint8Array] {
  const weights: Manifest['weights'][number][] = [];
  const data: Buffer[] = [];
  const put = (name: string, shape: number[], values: number[]) => {
    const quantization = { dtype: 'uint8', scale: 0.5, min: -4 };
    weights.push({ name, shape, dtype: 'float32', ...(bytes ? { quantization } : {}) });
    data.push(
      bytes ? Buffer.from(values.map((v) => (v + 4) / 0.5)) : Buffer.from(Float32Array.from(values).buffer),
    );
  };
  const middle = (n: number) => Array.from({ length: n }, (_, i) => (i === (n - 1) / 2 ? 1 : 0));
  const pointwise = (part: string, i: number, side: number, channels = 1) => {
    const kernel = middle(side * side).flatMap((v) => Array<number>(channels).fill(v));
    put(`${part}/Conv2d_${i}_pointwise/weights`, [side, side, channels, 1], kernel);
    put(`${part}/Conv2d_${i}_pointwise/convolution_bn_offset`, [1], [0.5]);
  };
  pointwise('MobilenetV1', 0, 3, 3);
  for (let i = 1; i <= 13; i++) {
    const at = `MobilenetV1/Conv2d_${i}_depthwise`;
    put(`${at}/depthwise_weights`, [3, 3, 1, 1], middle(9));
    // (x - 2) / sqrt(1 + epsilon) * 0.5 + 1 is about x / 2.
    for (const [k, v] of Object.entries({ gamma: 0.5, beta: 1, moving_mean: 2, moving_variance: 1 }))
      put(`${at}/BatchNorm/${k}`, [1], [v]);
    pointwise('MobilenetV1', i, 1);
  }
  for (let i = 0; i < 8; i++) pointwise('Prediction', i, i % 2 ? 3 : 1);
  for (let k = 0; k < 6; k++) {
    const anchors = k ? 6 : 3;
    const at = `Prediction/BoxPredictor_${k}`;
    const each = (values: number[]) => Array.from({ length: anchors }, () => values).flat();
    put(`${at}/ClassPredictor/weights`, [1, 1, 1, 3 * anchors], each([9, 1, -4]));
    put(`${at}/ClassPredictor/biases`, [3 * anchors], each([0, -1, 0]));
    put(`${at}/BoxEncodingPredictor/weights`, [1, 1, 1, 4 * anchors], each([0, 0, 0, 0]));
    put(`${at}/BoxEncodingPredictor/biases`, [4 * anchors], each([0.5, 1, 1.5, 2]));
  }
  return [Buffer.from(JSON.stringify([{ weights }])), Buffer.concat(data)];
}

async function run([manifest, binary]: readonly [Uint8Array, Uint8Array], height = 64, width = 96) {
  const session = await ort.InferenceSession.create(ssdMobilenet(manifest, binary));
  const [dims, data] = [[1, 3, height, width], new Float32Array(3 * height * width).fill(0.2)];
  const input = new ort.Tensor('float32', data, dims);
  const out = await session.run({ input });
  return Object.fromEntries(
    Object.entries(out).map(([k, t]) => [k, { data: t.data as Float32Array, dims: t.dims }]),
  );
}

test('ssdMobilenet gives the face’s scores of each layer, for any size of input', async () => {
  const out = await run(madeUp(false));
  const dims = ['4,6', '2,3', '1,2', '1,1', '1,1', '1,1'];
  dims.forEach((at, k) => {
    expect(out[`scores_${k}`]!.dims.join()).toBe(`1,${k ? 6 : 3},${at}`);
    expect(out[`boxes_${k}`]!.dims.join()).toBe(`1,${k ? 24 : 12},${at}`);
  });
  // Every block halves and adds a half: from 0.6 + 0.5 that is 1 + 0.1 / 2^n. The face's value is x - 1.
  const face = (x: number) => 1 / (1 + Math.exp(1 - x));
  expect(out.scores_0!.data[0]).toBeCloseTo(face(1 + 0.1 / 2 ** 11), 3);
  expect(out.scores_1!.data[0]).toBeCloseTo(face(1 + 0.1 / 2 ** 13), 3);
  // Two convolutions more, each of which adds a half.
  expect(out.scores_2!.data[0]).toBeCloseTo(face(2), 3);
  const own = await run(madeUp(false), 512, 512);
  expect(own.scores_5!.dims.join()).toBe('1,6,1,1');
  expect(own.scores_5!.data[0]).toBeCloseTo(face(5), 3);
  const cells = 24;
  expect([0, 1, 2, 3].map((i) => out.boxes_0!.data[i * cells])).toEqual([0.5, 1, 1.5, 2]);
});

test('weights kept as bytes give what the same numbers give', async () => {
  const [floats, bytes] = [await run(madeUp(false)), await run(madeUp(true))];
  for (const [name, { data }] of Object.entries(floats))
    expect(Math.max(...data.map((v, i) => Math.abs(v - bytes[name]!.data[i]!)))).toBeLessThan(1e-5);
});

test('the anchors are those of the package, in its own order within a cell', () => {
  const read = (name: string) => readFileSync(path.join(model, `ssd_mobilenetv1_model${name}`));
  const { weights } = (JSON.parse(read('-weights_manifest.json').toString()) as Manifest[])[0]!;
  expect(weights.at(-1)).toEqual({ name: 'Output/extra_dim', shape: [1, 5118, 4], dtype: 'float32' });
  const binary = read('.bin');
  const anchors = new Float32Array(new Uint8Array(binary.subarray(-4 * 4 * 5118)).buffer);
  let [at, worst] = [0, 0];
  for (let k = 0; k < 6; k++) {
    const [side, count] = [32 >> k, k ? 6 : 3];
    for (let cell = 0; cell < side * side; cell++)
      for (let a = 0; a < count; a++, at++) {
        if (at % 97) continue;
        const none = (n: number, s: number) => ({ data: new Float32Array(n * s * s), dims: [1, n, s, s] });
        const out = Object.fromEntries(
          Array.from({ length: 6 }, (_, j) => [
            [`scores_${j}`, none(j ? 6 : 3, 32 >> j)],
            [`boxes_${j}`, none(4 * (j ? 6 : 3), 32 >> j)],
          ]).flat(),
        );
        out[`scores_${k}`]!.data[a * side * side + cell] = 0.9;
        const { box } = ssd.decode(out, { width: 512, height: 512 }, 0.5)[0]!;
        const want = anchors.subarray(4 * at, 4 * at + 4);
        const beyond = (box.height * (1 - 1 / TALLER)) / 2;
        const got = [box.y + beyond, box.x, box.y + box.height - beyond, box.x + box.width];
        worst = Math.max(worst, ...got.map((v, i) => Math.abs(v / 512 - want[i]!)));
      }
  }
  expect(at).toBe(5118);
  expect(worst).toBeLessThan(1e-4);
});
