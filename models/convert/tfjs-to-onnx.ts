/**
 * Converts TensorFlow.js graph models (`model.json` and its weights), or a part of one, to ONNX opset 17. Node and attribute
 * names are those of tensorflow/core/framework/op_def.
 */
import { Layouts, reordered, type Weights } from './layout.ts';
import { type Attribute, OnnxGraph } from './protobuf.ts';
import { type Manifest, tfjsWeights } from './tfjs-weights.ts';

interface Attr {
  readonly s?: string;
  readonly b?: boolean;
  readonly list?: { readonly i?: readonly string[]; readonly s?: readonly string[] };
}
interface Node {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, Attr>>;
}
interface Tensor {
  readonly name?: string;
  readonly tensorShape: { readonly dim?: readonly { readonly size: string }[] };
}
interface Model {
  readonly signature: {
    readonly inputs: Readonly<Record<string, Tensor>>;
    readonly outputs: Readonly<Record<string, Tensor>>;
  };
  readonly modelTopology: { readonly node: readonly Node[] };
  readonly weightsManifest: readonly Manifest[];
}

/** Which part of a graph is taken: what comes before (a cast of bytes) or after (a search for maxima) is left to whoever runs it. */
export interface Part {
  /** The node that stands for the input; its size is any, and every resize within the part doubles. */
  readonly input: string;
  /** Nodes by the names of the outputs they become, and how many of their channels are kept where not all are. */
  readonly outputs: Readonly<Record<string, { readonly of: string; readonly first?: number }>>;
}

const ELEMENTWISE: Record<string, string> = {
  Add: 'Add',
  AddV2: 'Add',
  BiasAdd: 'Add',
  Mul: 'Mul',
  Sub: 'Sub',
  Maximum: 'Max',
  Minimum: 'Min',
};
const UNARY: Record<string, string> = { Relu: 'Relu', Sigmoid: 'Sigmoid' };
/** What a fused convolution is beside its bias. */
const FUSED: Record<string, string> = {
  _FusedConv2D: 'Conv2D',
  FusedDepthwiseConv2dNative: 'DepthwiseConv2dNative',
};

/** `name:0` is a node's first output: the node itself. */
const keyOf = (tensor: string): string => tensor.replace(/:0$/, '');
const text = (base64: string | undefined): string => Buffer.from(base64 ?? '', 'base64').toString();
/** A batch of any size is one. */
const dimsOf = (t: Tensor): number[] =>
  (t.tensorShape.dim ?? []).map(({ size }) => Math.max(1, Number(size)));

class Converter {
  readonly #model: Model;
  readonly #g = new OnnxGraph();
  readonly #v = new Layouts<string>(this.#g);
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #made = new Set<string>();
  readonly #kernels = new Map<string, string>();

  constructor(json: Uint8Array, binary: Uint8Array) {
    this.#model = JSON.parse(Buffer.from(json).toString()) as Model;
    this.#nodes = new Map(this.#model.modelTopology.node.map((n) => [n.name, n]));
    for (const [name, w] of tfjsWeights(this.#model.weightsManifest, binary)) this.#v.weights.set(name, w);
  }

  convert(part?: Part): Uint8Array {
    if (part) return this.#part(part);
    const { inputs, outputs } = this.#model.signature;
    for (const [name, t] of Object.entries(inputs)) {
      this.#g.input('input', dimsOf(t));
      this.#v.put(keyOf(t.name ?? name), 'nhwc', 'input');
      this.#made.add(keyOf(t.name ?? name));
    }
    // Sorted: the order of a JSON object's keys is no contract.
    for (const [name, t] of Object.entries(outputs).sort(([a], [b]) => a.localeCompare(b))) {
      const key = keyOf(t.name ?? name);
      this.#make(key);
      const out = key.split('/')[0]!;
      this.#g.node('Identity', [this.#v.get(key, 'nhwc')], {}, out);
      this.#g.output(out, dimsOf(t));
    }
    return this.#g.model('guise tfjs-to-onnx');
  }

  #part({ input, outputs }: Part): Uint8Array {
    this.#g.input('input', [1, 'height', 'width', 3]);
    this.#v.put(input, 'nhwc', 'input');
    this.#made.add(input);
    for (const [name, { of, first }] of Object.entries(outputs)) {
      this.#make(of);
      const whole = this.#v.get(of, 'nchw');
      const ints = (n: number) => this.#g.ints([n]);
      if (first) this.#g.node('Slice', [whole, ints(0), ints(first), ints(1)], {}, name);
      else this.#g.node('Identity', [whole], {}, name);
      this.#g.output(name, [1, `${name}_channels`, `${name}_height`, `${name}_width`]);
    }
    return this.#g.model('guise tfjs-to-onnx');
  }

  /** Makes a node after everything it needs. */
  #make(key: string): void {
    if (this.#made.has(key) || this.#v.weights.has(key)) return;
    this.#made.add(key);
    const node = this.#nodes.get(key);
    if (!node) throw new Error(`there is no node ${key}`);
    const from = (node.input ?? []).filter((i) => !i.startsWith('^')).map(keyOf);
    for (const f of from) this.#make(f);
    this.#operator(node, from);
  }

  #operator(node: Node, from: readonly string[]): void {
    const [g, v] = [this.#g, this.#v];
    const { name, op, attr } = node;
    if (op in ELEMENTWISE) {
      const layout = v.common(from);
      const operands = from.map((f) => v.operand(f, layout));
      return v.put(name, layout, g.node(ELEMENTWISE[op]!, operands));
    }
    if (op in UNARY) {
      const layout = v.common(from);
      return v.put(name, layout, g.node(UNARY[op]!, [v.get(from[0]!, layout)]));
    }
    switch (op) {
      case 'Relu6':
        return v.put(name, v.common(from), this.#activated(op, v.get(from[0]!, v.common(from))));
      case 'ConcatV2': {
        const parts = from.slice(0, -1);
        if (![-1, 3].includes(v.ints(from.at(-1)!)[0]!))
          throw new Error('ConcatV2 along another axis than channels');
        return v.put(
          name,
          'nchw',
          g.node(
            'Concat',
            parts.map((f) => v.get(f, 'nchw')),
            { axis: 1 },
          ),
        );
      }
      case 'ResizeBilinear': {
        const mode = attr?.align_corners?.b
          ? 'align_corners'
          : attr?.half_pixel_centers?.b
            ? 'half_pixel'
            : 'asymmetric';
        const scales = g.constant({ data: Float32Array.of(1, 1, 2, 2), dims: [4] });
        const attributes = { mode: 'linear', coordinate_transformation_mode: mode };
        return v.put(name, 'nchw', g.node('Resize', [v.get(from[0]!, 'nchw'), '', scales], attributes));
      }
      case 'Pack': {
        // Each value beside itself: with the same of that and a Reshape it is every pixel four times, what Keras calls nearest neighbour.
        if (new Set(from).size !== 1 || from.length !== 2) throw new Error('Pack of more than a value twice');
        return v.put(name, 'nchw', v.get(from[0]!, 'nchw'));
      }
      case 'Reshape': {
        const packed = (key: string | undefined) => this.#nodes.get(key ?? '')?.op === 'Pack';
        const inner = this.#nodes.get(from[0]!)?.input?.[0];
        if (!packed(from[0]) || !packed(inner && keyOf(inner)))
          throw new Error('Reshape of something else than pixels that are doubled');
        const scales = g.constant({ data: Float32Array.of(1, 1, 2, 2), dims: [4] });
        const attributes = {
          mode: 'nearest',
          coordinate_transformation_mode: 'asymmetric',
          nearest_mode: 'floor',
        };
        return v.put(name, 'nchw', g.node('Resize', [v.get(from[0]!, 'nchw'), '', scales], attributes));
      }
      case 'Identity':
        return v.put(name, v.common(from), v.get(from[0]!, v.common(from)));
      case 'Softmax':
        return v.put(name, 'nhwc', g.node('Softmax', [v.get(from[0]!, 'nhwc')], { axis: -1 }));
      case 'Conv2D':
      case 'DepthwiseConv2dNative':
      case '_FusedConv2D':
      case 'FusedDepthwiseConv2dNative':
        return this.#conv(node, from);
      case 'Mean': {
        if (v.ints(from[1]!).join() !== '1,2') throw new Error('Mean over other axes than height and width');
        const keepdims = attr?.keep_dims?.b ? 1 : 0;
        const mean = g.node('ReduceMean', [v.get(from[0]!, 'nchw')], { axes: [2, 3], keepdims });
        return v.put(name, keepdims ? 'nchw' : 'nhwc', mean);
      }
      case 'MatMul':
      case '_FusedMatMul': {
        if (attr?.transpose_a?.b || attr?.transpose_b?.b) throw new Error(`${op} of transposed operands`);
        let made = g.node('MatMul', [v.get(from[0]!, 'nhwc'), v.get(from[1]!, 'nhwc')]);
        for (const fused of (attr?.fused_ops?.list?.s ?? []).map(text)) {
          if (fused === 'BiasAdd') made = g.node('Add', [made, v.get(from[2]!, 'nhwc')]);
          else if (fused in UNARY) made = g.node(UNARY[fused]!, [made]);
          else throw new Error(`${op} with ${fused}`);
        }
        return v.put(name, 'nhwc', made);
      }
      default:
        throw new Error(`${op} is not supported`);
    }
  }

  #conv({ name, op, attr }: Node, from: readonly string[]): void {
    const kernel = this.#v.weights.get(from[1]!);
    if (!kernel) throw new Error(`${op} without constant weights`);
    const depthwise = (FUSED[op] ?? op) === 'DepthwiseConv2dNative';
    // TensorFlow: [h, w, in, out], depthwise [h, w, in, multiplier]. ONNX: [out, in / group, h, w].
    const w: Weights = depthwise
      ? { ...kernel, dims: [...kernel.dims.slice(0, 2), 1, kernel.dims[2]! * kernel.dims[3]!] }
      : kernel;
    const pair = (key: string) => (attr?.[key]?.list?.i ?? ['1', '1', '1', '1']).slice(1, 3).map(Number);
    const attributes: Record<string, Attribute> = {
      strides: pair('strides'),
      dilations: pair('dilations'),
      kernel_shape: kernel.dims.slice(0, 2),
      group: depthwise ? kernel.dims[2]! : 1,
      auto_pad: text(attr?.padding?.s) === 'VALID' ? 'VALID' : 'SAME_UPPER',
    };
    const x = this.#v.get(from[0]!, 'nchw');
    // What several layers share is stored once.
    const stored = this.#kernels.get(from[1]!) ?? reordered(this.#g, w, [3, 2, 0, 1]);
    this.#kernels.set(from[1]!, stored);
    const names = [x, stored];
    const fused = (attr?.fused_ops?.list?.s ?? []).map(text);
    if (fused[0] === 'BiasAdd') {
      const bias = this.#v.weights.get(from[2]!);
      if (!bias) throw new Error(`${op} without a constant bias`);
      names.push(this.#g.constant({ data: Float32Array.from(bias.data), dims: bias.dims }));
    }
    const made = this.#g.node('Conv', names, attributes);
    const after = fused.filter((f) => f !== 'BiasAdd');
    this.#v.put(
      name,
      'nchw',
      after.reduce((x, f) => this.#activated(f, x), made),
    );
  }

  #activated(op: string, x: string): string {
    if (op in UNARY) return this.#g.node(UNARY[op]!, [x]);
    if (op === 'Relu6') return this.#g.node('Clip', [x, this.#v.scalar(0), this.#v.scalar(6)]);
    throw new Error(`the activation ${op} is not supported`);
  }
}

/** @param json `model.json`. @param binary its weight files, one after the other. @param part what of it is taken, where not all is */
export const tfjsToOnnx = (json: Uint8Array, binary: Uint8Array, part?: Part): Uint8Array =>
  new Converter(json, binary).convert(part);
