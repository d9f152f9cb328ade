/** Operators of TFLite as ONNX, on small graphs that are made here. */
import * as flatbuffers from 'flatbuffers';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, expect, test } from 'vitest';
import { tfliteToOnnx } from '../../models/convert/tflite-to-onnx.ts';

interface Made {
  readonly code: number;
  readonly input: readonly number[];
  readonly output: readonly number[];
  /** Constants beside the input: int32, or float32. */
  readonly with?: readonly (readonly number[] | Float32Array)[];
  /** Bytes and int32s of its options, by field. */
  readonly options?: readonly (readonly [field: number, value: number, wide?: true])[];
}

/** A model of one operator (schema.fbs: fields by their numbers). */
function model({ code, input, output, with: constants = [], options = [] }: Made): Uint8Array {
  const b = new flatbuffers.Builder(1024);
  const table = (fields: number, fill: () => void): number => {
    b.startObject(fields);
    fill();
    return b.endObject();
  };
  const ints = (v: readonly number[]): number => {
    b.startVector(4, v.length, 4);
    for (const n of [...v].reverse()) b.addInt32(n);
    return b.endVector();
  };
  const tables = (v: readonly number[]): number => {
    b.startVector(4, v.length, 4);
    for (const n of [...v].reverse()) b.addOffset(n);
    return b.endVector();
  };
  const bytes = (data: ArrayBufferView): number => {
    const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    b.startVector(1, raw.length, 4);
    for (const n of [...raw].reverse()) b.addInt8(n);
    return b.endVector();
  };
  const data = constants.map((c) => (c instanceof Float32Array ? c : Int32Array.from(c)));
  const buffers = [null, ...data].map((d) => {
    const at = d && bytes(d);
    return table(1, () => at !== null && b.addFieldOffset(0, at, 0));
  });
  const tensor = (shape: readonly number[], type: number, buffer: number): number => {
    const at = ints(shape);
    return table(4, () => {
      b.addFieldOffset(0, at, 0);
      b.addFieldInt8(1, type, 0);
      b.addFieldInt32(2, buffer, 0);
    });
  };
  const tensors = [
    tensor(input, 0, 0),
    tensor(output, 0, 0),
    ...data.map((d, i) => tensor([d.length], d instanceof Float32Array ? 0 : 2, i + 1)),
  ];
  const settings = table(8, () => {
    for (const [field, value, wide] of options)
      if (wide) b.addFieldInt32(field, value, 0);
      else b.addFieldInt8(field, value, 0);
  });
  const [takes, gives] = [ints([0, ...data.map((_, i) => i + 2)]), ints([1])];
  const operator = table(5, () => {
    b.addFieldOffset(1, takes, 0);
    b.addFieldOffset(2, gives, 0);
    b.addFieldOffset(4, settings, 0);
  });
  const [all, operators, first, last] = [tables(tensors), tables([operator]), ints([0]), ints([1])];
  const graph = table(4, () => {
    b.addFieldOffset(0, all, 0);
    b.addFieldOffset(1, first, 0);
    b.addFieldOffset(2, last, 0);
    b.addFieldOffset(3, operators, 0);
  });
  const codes = tables([
    table(4, () => {
      b.addFieldInt8(0, Math.min(code, 127), 0);
      b.addFieldInt32(3, code, 0);
    }),
  ]);
  const [graphs, held] = [tables([graph]), tables(buffers)];
  b.finish(
    table(5, () => {
      b.addFieldOffset(1, codes, 0);
      b.addFieldOffset(2, graphs, 0);
      b.addFieldOffset(4, held, 0);
    }),
  );
  return b.asUint8Array();
}

async function run(
  of: Made,
  values: readonly number[],
): Promise<{ data: number[]; dims: readonly number[] }> {
  const session = await ort.InferenceSession.create(tfliteToOnnx(model(of)));
  const out = await session.run({
    input: new ort.Tensor('float32', Float32Array.from(values), [...of.input]),
  });
  const { data, dims } = out.output0!;
  return { data: Array.from(data as Float32Array, (v) => Number(v.toFixed(5))), dims };
}
const counted = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

beforeAll(() => {
  ort.env.wasm.numThreads = 1;
});

test.each([
  ['SUB', 41, [-9, -18, -27, -36]],
  ['DIV', 42, [0.1, 0.1, 0.1, 0.1]],
  ['SQUARED_DIFFERENCE', 99, [81, 324, 729, 1296]],
])('%s of two values', async (_, code, want) => {
  const of = { code, input: [2, 2], output: [2, 2], with: [Float32Array.of(10, 20, 30, 40)] };
  // A constant of the same length, shaped as it lies.
  const flat = { ...of, input: [4], output: [4] };
  expect((await run(flat, [1, 2, 3, 4])).data).toEqual(want);
});

test.each([
  ['NEG', 59, [-1, -4, -9, -16]],
  ['SQRT', 75, [1, 2, 3, 4]],
  ['RSQRT', 76, [1, 0.5, 0.33333, 0.25]],
])('%s of one value', async (_, code, want) => {
  expect((await run({ code, input: [4], output: [4] }, [1, 4, 9, 16])).data).toEqual(want);
});

test.each([
  ['MEAN', 40, [2, 5, 8, 11]],
  ['SUM', 74, [6, 15, 24, 33]],
])('%s over the last axis', async (_, code, want) => {
  const of = { code, input: [1, 4, 3], output: [1, 4, 1], with: [[2]], options: [[0, 1]] as const };
  expect(await run(of, counted(12))).toEqual({ data: want, dims: [1, 4, 1] });
});

test('TRANSPOSE', async () => {
  const of = { code: 39, input: [1, 2, 3], output: [3, 1, 2], with: [[2, 0, 1]] };
  expect(await run(of, counted(6))).toEqual({ data: [1, 4, 2, 5, 3, 6], dims: [3, 1, 2] });
});

test('STRIDED_SLICE takes ranges, whole axes and single places', async () => {
  const of = {
    code: 45,
    input: [2, 3, 4],
    output: [2, 2],
    // The first axis whole, by its masks; of the second the last place; of the third every other one.
    with: [
      [1, -1, 0],
      [1, 0, 4],
      [1, 1, 2],
    ],
    options: [
      [0, 1, true],
      [1, 1, true],
      [4, 2, true],
    ] as const,
  };
  expect(await run(of, counted(24))).toEqual({ data: [9, 11, 21, 23], dims: [2, 2] });
  const odd = { ...of, options: [[2, 1, true]] as const };
  expect(() => tfliteToOnnx(model(odd))).toThrow(/ellipsis/);
});

test('an operator that is not known is named', () => {
  expect(() => tfliteToOnnx(model({ code: 88, input: [1], output: [1] }))).toThrow(
    /operator 88 is not supported/,
  );
});
