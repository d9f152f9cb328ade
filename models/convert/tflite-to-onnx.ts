/**
 * Converts MediaPipe's TFLite models (float32, float16 weights) to ONNX opset 17, so that they run on
 * WebGPU and WASM alike. Field numbers are those of tensorflow/lite/schema/schema.fbs. TFLite tensors are
 * NHWC; a value is kept in the layout it was made in and transposed only where an operator needs the other.
 */
import { Table } from './flatbuffer.ts';
import { type Attribute, OnnxGraph } from './protobuf.ts';

/** BuiltinOperator numbers used by these models. */
const OPS: Record<number, string> = {
  0: 'ADD',
  2: 'CONCATENATION',
  3: 'CONV_2D',
  4: 'DEPTHWISE_CONV_2D',
  6: 'DEQUANTIZE',
  14: 'LOGISTIC',
  17: 'MAX_POOL_2D',
  18: 'MUL',
  19: 'RELU',
  22: 'RESHAPE',
  23: 'RESIZE_BILINEAR',
  34: 'PAD',
  54: 'PRELU',
};
type Layout = 'nhwc' | 'nchw';
const TO_NCHW = [0, 3, 1, 2];
const TO_NHWC = [0, 2, 3, 1];

interface Weights {
  readonly data: Float32Array | Int32Array;
  readonly dims: readonly number[];
}

function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** TensorType: 0 float32, 1 float16, 2 int32. */
function weights(type: number, raw: Uint8Array, dims: readonly number[]): Weights {
  const copy = raw.slice().buffer;
  if (type === 0) return { data: new Float32Array(copy), dims };
  if (type === 1) return { data: Float32Array.from(new Uint16Array(copy), half), dims };
  if (type === 2) return { data: new Int32Array(copy), dims };
  throw new Error(`tensor type ${type} is not supported`);
}

/** Reorders a dense array: output axis k is input axis `order[k]`. */
function transpose(
  { data, dims }: Weights,
  order: readonly number[],
): { data: Float32Array; dims: number[] } {
  const strides = dims.map((_, i) => dims.slice(i + 1).reduce((a, b) => a * b, 1));
  const to = order.map((o) => dims[o]);
  const out = new Float32Array(data.length);
  const index = to.map(() => 0);
  for (let i = 0; i < out.length; i++) {
    let from = 0;
    for (let k = 0; k < order.length; k++) from += index[k] * strides[order[k]];
    out[i] = data[from];
    for (let k = to.length - 1; k >= 0 && ++index[k] === to[k]; k--) index[k] = 0;
  }
  return { data: out, dims: to };
}

class Converter {
  readonly #g = new OnnxGraph();
  readonly #dims: number[][];
  readonly #weights = new Map<number, Weights>();
  /** Where each tensor stands in the graph, by layout. */
  readonly #values = new Map<number, Partial<Record<Layout, string>>>();
  readonly #codes: string[];
  readonly #graph: Table;

  constructor(data: Uint8Array) {
    const model = Table.root(data);
    this.#codes = model.tables(1).map((c) => {
      const code = Math.max(c.byte(0), c.int(3));
      return OPS[code] ?? `operator ${code}`;
    });
    this.#graph = model.tables(2)[0];
    const buffers = model.tables(4);
    const tensors = this.#graph.tables(0);
    this.#dims = tensors.map((t) => t.ints(0));
    tensors.forEach((t, i) => {
      const raw = buffers[t.int(2)].bytes(0);
      if (raw.length) this.#weights.set(i, weights(t.byte(1), raw, this.#dims[i]));
    });
  }

  convert(): Uint8Array {
    this.#graph.ints(1).forEach((i, k) => {
      const name = k === 0 ? 'input' : `input${k}`;
      this.#g.input(name, this.#dims[i]);
      this.#values.set(i, { nhwc: name });
    });
    for (const op of this.#graph.tables(3))
      this.#operator(this.#codes[op.int(0)], op.ints(1), op.ints(2)[0], op.table(4));
    this.#graph.ints(2).forEach((i, k) => {
      this.#g.node('Identity', [this.#get(i, 'nhwc')], {}, `output${k}`);
      this.#g.output(`output${k}`, this.#dims[i]);
    });
    return this.#g.model('guise tflite-to-onnx');
  }

  #get(i: number, layout: Layout): string {
    const at = this.#values.get(i) ?? {};
    this.#values.set(i, at);
    const own = at[layout];
    if (own) return own;
    const w = this.#weights.get(i);
    if (w) {
      const t =
        layout === 'nchw' && w.dims.length === 4
          ? transpose(w, TO_NCHW)
          : { data: Float32Array.from(w.data), dims: w.dims };
      at[layout] = this.#g.constant(t);
      return at[layout];
    }
    const other = at[layout === 'nchw' ? 'nhwc' : 'nchw'];
    if (!other) throw new Error(`tensor ${i} is used before it is made`);
    at[layout] = this.#g.node('Transpose', [other], { perm: layout === 'nchw' ? TO_NCHW : TO_NHWC });
    return at[layout];
  }

  /** Notes where an output stands, with its fused activation (0 none, 1 ReLU, 3 ReLU6). */
  #put(i: number, layout: Layout, name: string, activation = 0): void {
    const named =
      activation === 1
        ? this.#g.node('Relu', [name])
        : activation === 3
          ? this.#g.node('Clip', [name, this.#scalar(0), this.#scalar(6)])
          : name;
    if (activation !== 0 && activation !== 1 && activation !== 3)
      throw new Error(`activation ${activation} is not supported`);
    this.#values.set(i, { [layout]: named });
  }
  #scalar(v: number): string {
    return this.#g.constant({ data: Float32Array.of(v), dims: [] });
  }
  #ints(i: number): number[] {
    const w = this.#weights.get(i);
    if (!w) throw new Error(`tensor ${i} is not constant`);
    return Array.from(w.data, Number);
  }
  /** The layout that costs fewest transposes: NCHW where every 4-D operand that is no constant is. */
  #common(inputs: readonly number[]): Layout {
    const moving = inputs.filter((i) => !this.#weights.has(i));
    return moving.length && moving.every((i) => this.#values.get(i)?.nchw) ? 'nchw' : 'nhwc';
  }
  #elementwise(op: string, inputs: readonly number[], out: number, activation: number): void {
    const layout = this.#common(inputs);
    const names = inputs.map((i) => this.#broadcast(i, layout));
    this.#put(out, layout, this.#g.node(op, names), activation);
  }
  /** A per-channel constant against NCHW needs its channels in front. */
  #broadcast(i: number, layout: Layout): string {
    const w = this.#weights.get(i);
    if (!w || layout === 'nhwc' || w.dims.length === 4) return this.#get(i, layout);
    const n = w.data.length;
    return this.#g.constant({ data: Float32Array.from(w.data), dims: n === 1 ? [] : [n, 1, 1] });
  }

  #operator(code: string, inputs: number[], out: number, o: Table | null): void {
    const g = this.#g;
    switch (code) {
      case 'DEQUANTIZE': {
        const w = this.#weights.get(inputs[0]);
        if (!w) throw new Error('DEQUANTIZE of a value that is not constant');
        this.#weights.set(out, w);
        return;
      }
      case 'CONV_2D':
      case 'DEPTHWISE_CONV_2D':
        return this.#conv(code === 'DEPTHWISE_CONV_2D', inputs, out, o);
      case 'MAX_POOL_2D': {
        const attributes = {
          kernel_shape: [o?.int(4) ?? 1, o?.int(3) ?? 1],
          strides: [o?.int(2) ?? 1, o?.int(1) ?? 1],
          ...padding(o),
        };
        return this.#put(
          out,
          'nchw',
          g.node('MaxPool', [this.#get(inputs[0], 'nchw')], attributes),
          o?.byte(5),
        );
      }
      case 'ADD':
        return this.#elementwise('Add', inputs, out, o?.byte(0) ?? 0);
      case 'MUL':
        return this.#elementwise('Mul', inputs, out, o?.byte(0) ?? 0);
      case 'RELU':
      case 'LOGISTIC': {
        const layout = this.#common(inputs);
        return this.#put(
          out,
          layout,
          g.node(code === 'RELU' ? 'Relu' : 'Sigmoid', [this.#get(inputs[0], layout)]),
        );
      }
      case 'PRELU': {
        const slope = this.#weights.get(inputs[1]);
        if (!slope) throw new Error('PRELU without constant slopes');
        const dims = [slope.data.length, 1, 1];
        const name = g.constant({ data: Float32Array.from(slope.data), dims });
        return this.#put(out, 'nchw', g.node('PRelu', [this.#get(inputs[0], 'nchw'), name]));
      }
      case 'PAD': {
        const p = this.#ints(inputs[1]);
        const layout = this.#common([inputs[0]]);
        const order = layout === 'nchw' ? TO_NCHW : [0, 1, 2, 3].slice(0, p.length / 2);
        const pads = g.ints([...order.map((k) => p[2 * k]), ...order.map((k) => p[2 * k + 1])]);
        return this.#put(out, layout, g.node('Pad', [this.#get(inputs[0], layout), pads]));
      }
      case 'RESIZE_BILINEAR': {
        const [h, w] = this.#ints(inputs[1]);
        const size = g.ints([1, this.#dims[inputs[0]][3], h, w]);
        const mode = o?.byte(2) ? 'align_corners' : o?.byte(3) ? 'half_pixel' : 'asymmetric';
        const attributes = { mode: 'linear', coordinate_transformation_mode: mode };
        return this.#put(
          out,
          'nchw',
          g.node('Resize', [this.#get(inputs[0], 'nchw'), '', '', size], attributes),
        );
      }
      case 'RESHAPE':
        return this.#put(
          out,
          'nhwc',
          g.node('Reshape', [this.#get(inputs[0], 'nhwc'), g.ints(this.#dims[out])]),
        );
      case 'CONCATENATION': {
        const layout = this.#common(inputs);
        const rank = this.#dims[out].length;
        const axis = ((o?.int(0) ?? 0) + rank) % rank;
        const names = inputs.map((i) => this.#get(i, layout));
        return this.#put(
          out,
          layout,
          g.node('Concat', names, { axis: layout === 'nchw' ? TO_NHWC[axis] : axis }),
          o?.byte(1),
        );
      }
      default:
        throw new Error(`${code} is not supported`);
    }
  }

  #conv(depthwise: boolean, inputs: number[], out: number, o: Table | null): void {
    const w = this.#weights.get(inputs[1]);
    if (!w) throw new Error('convolution without constant weights');
    // TFLite: [out, h, w, in], depthwise [1, h, w, out]. ONNX: [out, in / group, h, w].
    const kernel = transpose(w, depthwise ? [3, 0, 1, 2] : [0, 3, 1, 2]);
    const names = [this.#get(inputs[0], 'nchw'), this.#g.constant(kernel)];
    const bias = this.#weights.get(inputs[2]);
    if (bias) names.push(this.#g.constant({ data: Float32Array.from(bias.data), dims: bias.dims }));
    const [activation, dw, dh] = depthwise ? [4, 5, 6] : [3, 4, 5];
    const attributes: Record<string, Attribute> = {
      strides: [o?.int(2) ?? 1, o?.int(1) ?? 1],
      dilations: [o?.int(dh, 1) ?? 1, o?.int(dw, 1) ?? 1],
      kernel_shape: kernel.dims.slice(2),
      group: depthwise ? this.#dims[inputs[0]][3] : 1,
      ...padding(o),
    };
    this.#put(out, 'nchw', this.#g.node('Conv', names, attributes), o?.byte(activation));
  }
}

/** Padding: 0 SAME, 1 VALID. */
const padding = (o: Table | null): { auto_pad: string } => ({
  auto_pad: o?.byte(0) ? 'VALID' : 'SAME_UPPER',
});

export const tfliteToOnnx = (data: Uint8Array): Uint8Array => new Converter(data).convert();
