/**
 * Converts MediaPipe's TFLite models (float32, float16 weights) to ONNX opset 17, so that they run on
 * WebGPU and WASM alike. Field numbers are those of tensorflow/lite/schema/schema.fbs.
 */
import { itemAt } from '../../src/core/list.ts';
import { Table } from './flatbuffer.ts';
import { half, Layouts, TO_NCHW, TO_NHWC, transpose, type Weights } from './layout.ts';
import { type Attribute, OnnxGraph } from './protobuf.ts';

/** BuiltinOperator numbers used by these models. */
const OPS: Record<number, string> = {
  0: 'ADD',
  1: 'AVERAGE_POOL_2D',
  2: 'CONCATENATION',
  3: 'CONV_2D',
  4: 'DEPTHWISE_CONV_2D',
  6: 'DEQUANTIZE',
  9: 'FULLY_CONNECTED',
  14: 'LOGISTIC',
  17: 'MAX_POOL_2D',
  18: 'MUL',
  19: 'RELU',
  22: 'RESHAPE',
  23: 'RESIZE_BILINEAR',
  32: 'CUSTOM',
  34: 'PAD',
  39: 'TRANSPOSE',
  40: 'MEAN',
  41: 'SUB',
  42: 'DIV',
  45: 'STRIDED_SLICE',
  54: 'PRELU',
  59: 'NEG',
  74: 'SUM',
  75: 'SQRT',
  76: 'RSQRT',
  99: 'SQUARED_DIFFERENCE',
  117: 'HARD_SWISH',
};
/** Operators of one value that ONNX has too. */
const UNARY: Record<string, string> = {
  RELU: 'Relu',
  LOGISTIC: 'Sigmoid',
  NEG: 'Neg',
  SQRT: 'Sqrt',
  HARD_SWISH: 'HardSwish',
};
/** Operators of two values that ONNX has too; their fused activation is the first field of their options. */
const BINARY: Record<string, string> = { ADD: 'Add', MUL: 'Mul', SUB: 'Sub', DIV: 'Div' };

/** TensorType: 0 float32, 1 float16, 2 int32. */
function weights(type: number, raw: Uint8Array, dims: readonly number[]): Weights {
  const copy = raw.slice().buffer;
  if (type === 0) return { data: new Float32Array(copy), dims };
  if (type === 1) return { data: Float32Array.from(new Uint16Array(copy), half), dims };
  if (type === 2) return { data: new Int32Array(copy), dims };
  throw new Error(`tensor type ${type} is not supported`);
}

/** No tensor: an input that is left out. */
const NONE = -1;

/** One TFLite model as nodes of a graph, which may hold others. */
export class TfliteModel {
  readonly #g: OnnxGraph;
  readonly #dims: number[][];
  readonly #v: Layouts<number>;
  readonly #codes: string[];
  readonly #graph: Table;

  constructor(data: Uint8Array, graph: OnnxGraph) {
    this.#g = graph;
    this.#v = new Layouts<number>(graph);
    const model = Table.root(data);
    this.#codes = model.tables(1).map((c) => {
      const code = Math.max(c.byte(0), c.int(3));
      return OPS[code] ?? `operator ${code}`;
    });
    this.#graph = itemAt(model.tables(2), 0);
    const buffers = model.tables(4);
    const tensors = this.#graph.tables(0);
    this.#dims = tensors.map((t) => t.ints(0));
    tensors.forEach((t, i) => {
      const raw = itemAt(buffers, t.int(2)).bytes(0);
      if (raw.length) this.#v.weights.set(i, weights(t.byte(1), raw, this.#dimsOf(i)));
    });
  }

  #dimsOf(tensor: number): number[] {
    return itemAt(this.#dims, tensor);
  }

  /** Shapes of what it takes and of what it gives. */
  get inputs(): number[][] {
    return this.#graph.ints(1).map((i) => this.#dimsOf(i));
  }
  get outputs(): number[][] {
    return this.#graph.ints(2).map((i) => this.#dimsOf(i));
  }

  /** Adds its nodes. @param inputs names of what it takes */
  add(inputs: readonly string[]): void {
    this.#graph.ints(1).forEach((i, k) => {
      this.#v.put(i, 'nhwc', itemAt(inputs, k));
    });
    for (const op of this.#graph.tables(3))
      this.#operator(itemAt(this.#codes, op.int(0)), op.ints(1), itemAt(op.ints(2), 0), op.table(4));
  }

  /** The name of what it gives. */
  output(k: number): string {
    return this.#v.get(itemAt(this.#graph.ints(2), k), 'nhwc');
  }

  /** Notes where an output stands, with its fused activation (0 none, 1 ReLU, 3 ReLU6). */
  #put(i: number, layout: 'nhwc' | 'nchw', name: string, activation = 0): void {
    const named =
      activation === 1
        ? this.#g.node('Relu', [name])
        : activation === 3
          ? this.#g.node('Clip', [name, this.#v.scalar(0), this.#v.scalar(6)])
          : name;
    if (activation !== 0 && activation !== 1 && activation !== 3)
      throw new Error(`activation ${activation} is not supported`);
    this.#v.put(i, layout, named);
  }
  #elementwise(op: string, inputs: readonly number[], out: number, activation: number): void {
    const layout = this.#v.common(inputs);
    const names = inputs.map((i) => this.#v.operand(i, layout));
    this.#put(out, layout, this.#g.node(op, names), activation);
  }
  #operator(code: string, inputs: number[], out: number, o: Table | null): void {
    const g = this.#g;
    const [first, second] = [itemAt(inputs, 0), inputs[1] ?? NONE];
    const [unary, binary] = [UNARY[code], BINARY[code]];
    if (binary) return this.#elementwise(binary, inputs, out, o?.byte(0) ?? 0);
    if (unary) {
      const layout = this.#v.common(inputs);
      return this.#put(out, layout, g.node(unary, [this.#v.get(first, layout)]));
    }
    switch (code) {
      case 'DEQUANTIZE': {
        const w = this.#v.weights.get(first);
        if (!w) throw new Error('DEQUANTIZE of a value that is not constant');
        this.#v.weights.set(out, w);
        return;
      }
      case 'CONV_2D':
      case 'DEPTHWISE_CONV_2D':
        return this.#conv(code === 'DEPTHWISE_CONV_2D', inputs, out, o);
      case 'AVERAGE_POOL_2D':
      case 'MAX_POOL_2D': {
        const pool = code === 'MAX_POOL_2D' ? 'MaxPool' : 'AveragePool';
        const attributes = {
          kernel_shape: [o?.int(4) ?? 1, o?.int(3) ?? 1],
          strides: [o?.int(2) ?? 1, o?.int(1) ?? 1],
          ...padding(o),
        };
        return this.#put(out, 'nchw', g.node(pool, [this.#v.get(first, 'nchw')], attributes), o?.byte(5));
      }
      case 'SQUARED_DIFFERENCE': {
        this.#elementwise('Sub', inputs, out, 0);
        const layout = this.#v.common([out]);
        const difference = this.#v.get(out, layout);
        return this.#put(out, layout, g.node('Mul', [difference, difference]));
      }
      case 'RSQRT': {
        const layout = this.#v.common(inputs);
        const root = g.node('Sqrt', [this.#v.get(first, layout)]);
        return this.#put(out, layout, g.node('Reciprocal', [root]));
      }
      case 'PRELU': {
        const slope = this.#v.weights.get(second);
        if (!slope) throw new Error('PRELU without constant slopes');
        const names = [this.#v.get(first, 'nchw'), this.#v.channels(slope)];
        return this.#put(out, 'nchw', g.node('PRelu', names));
      }
      case 'PAD': {
        const p = this.#v.ints(second);
        const layout = this.#v.common([first]);
        const order = layout === 'nchw' ? TO_NCHW : [0, 1, 2, 3].slice(0, p.length / 2);
        const pads = g.ints([
          ...order.map((k) => itemAt(p, 2 * k)),
          ...order.map((k) => itemAt(p, 2 * k + 1)),
        ]);
        return this.#put(out, layout, g.node('Pad', [this.#v.get(first, layout), pads]));
      }
      case 'RESIZE_BILINEAR': {
        const to = this.#v.ints(second);
        const size = g.ints([1, itemAt(this.#dimsOf(first), 3), itemAt(to, 0), itemAt(to, 1)]);
        const mode = o?.byte(2) ? 'align_corners' : o?.byte(3) ? 'half_pixel' : 'asymmetric';
        const attributes = { mode: 'linear', coordinate_transformation_mode: mode };
        return this.#put(
          out,
          'nchw',
          g.node('Resize', [this.#v.get(first, 'nchw'), '', '', size], attributes),
        );
      }
      case 'MEAN': {
        const keepdims = o?.byte(0) ? 1 : 0;
        const axes = this.#v.ints(second);
        if (axes.join() !== '1,2') {
          const mean = g.node('ReduceMean', [this.#v.get(first, 'nhwc')], { axes, keepdims });
          return this.#put(out, 'nhwc', mean);
        }
        const mean = g.node('ReduceMean', [this.#v.get(first, 'nchw')], { axes: [2, 3], keepdims });
        return this.#put(out, keepdims ? 'nchw' : 'nhwc', mean);
      }
      case 'SUM': {
        const names = [this.#v.get(first, 'nhwc'), g.ints(this.#v.ints(second))];
        return this.#put(out, 'nhwc', g.node('ReduceSum', names, { keepdims: o?.byte(0) ? 1 : 0 }));
      }
      case 'TRANSPOSE': {
        const perm = this.#v.ints(second);
        return this.#put(out, 'nhwc', g.node('Transpose', [this.#v.get(first, 'nhwc')], { perm }));
      }
      case 'CUSTOM':
        return this.#deconv(inputs, out);
      case 'STRIDED_SLICE':
        return this.#slice(inputs, out, o);
      case 'FULLY_CONNECTED': {
        const names = inputs.filter((i) => i !== NONE).map((i) => this.#v.get(i, 'nhwc'));
        return this.#put(out, 'nhwc', g.node('Gemm', names, { transB: 1 }), o?.byte(0));
      }
      case 'RESHAPE':
        return this.#put(
          out,
          'nhwc',
          g.node('Reshape', [this.#v.get(first, 'nhwc'), g.ints(this.#dimsOf(out))]),
        );
      case 'CONCATENATION': {
        const layout = this.#v.common(inputs);
        const rank = this.#dimsOf(out).length;
        const axis = ((o?.int(0) ?? 0) + rank) % rank;
        const names = inputs.map((i) => this.#v.get(i, layout));
        return this.#put(
          out,
          layout,
          g.node('Concat', names, { axis: layout === 'nchw' ? TO_NHWC[axis]! : axis }),
          o?.byte(1),
        );
      }
      default:
        throw new Error(`${code} is not supported`);
    }
  }

  /** Whole axes, ranges of them, and axes of one that go away; nothing else of what TFLite's slices can do. */
  #slice(inputs: number[], out: number, o: Table | null): void {
    const g = this.#g;
    const from = itemAt(inputs, 0);
    const [begin, end, step] = inputs.slice(1).map((i) => this.#v.ints(i));
    if (!begin || !end || !step || o?.int(2) || o?.int(3))
      throw new Error('STRIDED_SLICE with an ellipsis or a new axis');
    const dims = this.#dimsOf(from);
    const [first, last, gone] = [o?.int(0) ?? 0, o?.int(1) ?? 0, o?.int(4) ?? 0];
    const has = (mask: number, k: number) => ((mask >> k) & 1) === 1;
    const range = begin.map((b, k): [number, number] => {
      const size = itemAt(dims, k);
      const from = has(first, k) ? 0 : b < 0 ? b + size : b;
      return [from, has(gone, k) ? from + 1 : has(last, k) ? size : itemAt(end, k)];
    });
    const bounds = [range.map(([a]) => a), range.map(([, b]) => b), range.map((_, k) => k), step];
    const part = g.node('Slice', [this.#v.get(from, 'nhwc'), ...bounds.map((b) => g.ints(b))]);
    this.#put(out, 'nhwc', gone ? g.node('Reshape', [part, g.ints(this.#dimsOf(out))]) : part);
  }

  /** MediaPipe's `Convolution2DTransposeBias`, the only operator of its own in these models; its kernels are as large as its strides. */
  #deconv(inputs: number[], out: number): void {
    const [from, kernelAt, biasAt = NONE] = inputs;
    const [w, bias] = [this.#v.weights.get(kernelAt ?? NONE), this.#v.weights.get(biasAt)];
    if (from === undefined || !w || !bias) throw new Error('transposed convolution without constant weights');
    const [before, after] = [from, out].map((i) => this.#dimsOf(i).slice(1, 3));
    const strides = after!.map((n, k) => n / itemAt(before!, k));
    const size = w.dims.slice(1, 3);
    if (strides.join() !== size.join()) throw new Error('a transposed convolution whose kernels overlap');
    // [out, h, w, in] to [in, out, h, w].
    const kernel = this.#g.constant(transpose(w, [3, 0, 1, 2]));
    const names = [
      this.#v.get(from, 'nchw'),
      kernel,
      this.#g.constant({ data: Float32Array.from(bias.data), dims: bias.dims }),
    ];
    this.#put(out, 'nchw', this.#g.node('ConvTranspose', names, { strides, kernel_shape: size }));
  }

  #conv(depthwise: boolean, inputs: number[], out: number, o: Table | null): void {
    const [from, kernelAt, biasAt = NONE] = inputs;
    const w = kernelAt === undefined ? undefined : this.#v.weights.get(kernelAt);
    if (from === undefined || !w) throw new Error('convolution without constant weights');
    // TFLite: [out, h, w, in], depthwise [1, h, w, out]. ONNX: [out, in / group, h, w].
    const kernel = transpose(w, depthwise ? [3, 0, 1, 2] : [0, 3, 1, 2]);
    const names = [this.#v.get(from, 'nchw'), this.#g.constant(kernel)];
    const bias = this.#v.weights.get(biasAt);
    if (bias) names.push(this.#g.constant({ data: Float32Array.from(bias.data), dims: bias.dims }));
    const [activation, dw, dh] = depthwise ? [4, 5, 6] : [3, 4, 5];
    const attributes: Record<string, Attribute> = {
      strides: [o?.int(2) ?? 1, o?.int(1) ?? 1],
      dilations: [o?.int(dh, 1) ?? 1, o?.int(dw, 1) ?? 1],
      kernel_shape: kernel.dims.slice(2),
      group: depthwise ? itemAt(this.#dimsOf(from), 3) : 1,
      ...padding(o),
    };
    this.#put(out, 'nchw', this.#g.node('Conv', names, attributes), o?.byte(activation));
  }
}

/** Padding: 0 SAME, 1 VALID. */
const padding = (o: Table | null): { auto_pad: string } => ({
  auto_pad: o?.byte(0) ? 'VALID' : 'SAME_UPPER',
});

export function tfliteToOnnx(data: Uint8Array): Uint8Array {
  const graph = new OnnxGraph();
  const model = new TfliteModel(data, graph);
  const inputs = model.inputs.map((dims, k) => {
    const name = k === 0 ? 'input' : `input${k}`;
    graph.input(name, dims);
    return name;
  });
  model.add(inputs);
  model.outputs.forEach((dims, k) => {
    graph.node('Identity', [model.output(k)], {}, `output${k}`);
    graph.output(`output${k}`, dims);
  });
  return graph.model('guise tflite-to-onnx');
}
