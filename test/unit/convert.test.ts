/** The converters on small hand-made graphs; what they make of the real models is checked by sha256. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, expect, test } from 'vitest';
import { OnnxGraph } from '../../models/convert/protobuf.ts';
import { stripInputs } from '../../models/convert/strip-inputs.ts';
import { tfliteToMediapipe } from '../../models/convert/tflite-to-mediapipe.ts';
import { errorOf, probe } from '../../src/engines/onnx/self-test.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

beforeAll(() => {
  ort.env.wasm.numThreads = 1;
});

function addOne(): Uint8Array {
  const g = new OnnxGraph();
  g.input('input', [1, 2]);
  const one = g.constant({ data: Float32Array.of(1, 1), dims: [1, 2] });
  g.node('Add', ['input', one], {}, 'output');
  g.output('output', [1, 2]);
  return g.model('test');
}

test('OnnxGraph writes a model that ONNX Runtime runs', async () => {
  const session = await ort.InferenceSession.create(addOne());
  const out = await session.run({ input: new ort.Tensor('float32', Float32Array.of(2, 5), [1, 2]) });
  expect([...(out.output!.data as Float32Array)]).toEqual([3, 6]);
});

test('stripInputs keeps a model that has nothing to strip as it is', () => {
  expect(Buffer.compare(Buffer.from(stripInputs(addOne())), Buffer.from(addOne()))).toBe(0);
});

test.each([
  ['a field', [0xba]],
  ['a value', [0x08, 0x80]],
  ['a length', [0x3a, 0xff, 0xff]],
])('stripInputs ends where the number of %s is cut', (_, bytes) => {
  expect(() => stripInputs(Uint8Array.from(bytes))).toThrow('no end');
});

test('tfliteToMediapipe keeps the model’s body and adds the metadata', () => {
  const model = readFileSync(
    path.join(root, 'node_modules/@mediapipe/face_detection/face_detection_short_range.tflite'),
  );
  const out = Buffer.from(tfliteToMediapipe(model));
  expect(out.subarray(out.length - model.length).equals(model)).toBe(true);
  expect(out.includes('TFLITE_METADATA')).toBe(true);
  expect(out.subarray(4, 8).toString()).toBe('TFL3');
});

test('errorOf sees a wrong value, a missing output and a NaN', () => {
  const want = { dims: [1], mean: 0, scale: 1, outputs: { y: { step: 1, spread: 2, values: [1, 2] } } };
  const got = (...v: number[]) => ({ y: { data: Float32Array.from(v), dims: [v.length] } });
  expect(errorOf(got(1, 2), want)).toBe(0);
  expect(errorOf(got(1, 3), want)).toBe(0.5);
  expect(errorOf({}, want)).toBeNaN();
  expect(errorOf(got(1, Number.NaN), want)).toBeNaN();
  expect([...probe({ dims: [4], mean: 0, scale: 1 })]).toEqual([...probe({ dims: [4], mean: 0, scale: 1 })]);
});
