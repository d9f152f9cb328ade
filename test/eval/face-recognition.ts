/**
 * The 128-d recognizer of `@vladmandic/face-api` (dlib's ResNet, CC0; Wong and King 2017) as ONNX, for measuring only: its graph
 * stands in the package's code (`src/faceRecognitionNet`) and is built here again. Input [1,3,150,150], RGB in 0..1.
 */
import { transpose, type Weights } from '../../models/convert/layout.ts';
import { OnnxGraph } from '../../models/convert/protobuf.ts';
import { type Manifest, tfjsWeights } from '../../models/convert/tfjs-weights.ts';
import { valuesOf } from '../../src/core/image/tensor.ts';
import type { Embedder } from '../../src/core/model/plugin.ts';

const SIDE = 150;
const MEAN = [122.782, 117.001, 104.298];

class Builder {
  readonly #g = new OnnxGraph();
  readonly #weights: ReadonlyMap<string, Weights>;
  constructor(manifest: Uint8Array, binary: Uint8Array) {
    this.#weights = tfjsWeights(JSON.parse(Buffer.from(manifest).toString()) as Manifest[], binary);
  }

  #get(name: string): Weights {
    const w = this.#weights.get(name);
    if (!w) throw new Error(`there are no weights ${name}`);
    return w;
  }

  /** With the layer's scale worked into the kernel. */
  #conv(x: string, name: string, down: boolean): string {
    const w = this.#get(`${name}/conv/filters`);
    const of = (part: string) => this.#get(`${name}/${part}`).data;
    const [bias, factor, shift] = [of('conv/bias'), of('scale/weights'), of('scale/biases')];
    const data = Float32Array.from(w.data, (v, i) => v * factor[i % factor.length]!);
    const kernel = this.#g.constant(transpose({ data, dims: w.dims }, [3, 2, 0, 1]));
    const b = Float32Array.from(bias, (v, i) => v * factor[i]! + shift[i]!);
    const side = w.dims[0]!;
    return this.#g.node('Conv', [x, kernel, this.#g.constant({ data: b, dims: [b.length] })], {
      kernel_shape: [side, side],
      strides: down ? [2, 2] : [1, 1],
      auto_pad: down ? 'VALID' : 'SAME_UPPER',
    });
  }

  #zeros(dims: number[]): string {
    return this.#g.constant({ data: new Float32Array(dims.reduce((a, b) => a * b, 1)), dims });
  }

  build(): Uint8Array {
    const g = this.#g;
    g.input('input', [1, 3, SIDE, SIDE]);
    const mean = g.constant({ data: Float32Array.from(MEAN, (v) => v / 255), dims: [3, 1, 1] });
    let x = g.node('Relu', [this.#conv(g.node('Sub', ['input', mean]), 'conv32_down', true)]);
    x = g.node('MaxPool', [x], { kernel_shape: [3, 3], strides: [2, 2] });
    let [side, channels] = [35, 32];
    const layers = ['32_1', '32_2', '32_3', '64_down', '64_1', '64_2', '64_3', '128_down', '128_1', '128_2'];
    for (const layer of [...layers, '256_down', '256_1', '256_2', '256_down_out']) {
      const down = layer.includes('down');
      const own = Number(layer.split('_')[0]);
      const one = g.node('Relu', [this.#conv(x, `conv${layer}/conv1`, down)]);
      let made = this.#conv(one, `conv${layer}/conv2`, false);
      let past = x;
      if (down) {
        const [small, half] = [Math.floor((side - 3) / 2) + 1, Math.floor(side / 2)];
        past = g.node('AveragePool', [x], { kernel_shape: [2, 2], strides: [2, 2] });
        if (half > small) {
          made = g.node('Concat', [made, this.#zeros([1, own, 1, small])], { axis: 2 });
          made = g.node('Concat', [made, this.#zeros([1, own, half, 1])], { axis: 3 });
        }
        if (own > channels)
          past = g.node('Concat', [past, this.#zeros([1, own - channels, half, half])], { axis: 1 });
        [side, channels] = [half, own];
      }
      x = g.node('Relu', [g.node('Add', [made, past])]);
    }
    const all = g.node('ReduceMean', [x], { axes: [2, 3], keepdims: 0 });
    const fc = this.#get('fc');
    g.node(
      'MatMul',
      [all, g.constant({ data: Float32Array.from(fc.data), dims: fc.dims })],
      {},
      'descriptor',
    );
    g.output('descriptor', [1, 128]);
    return g.model('guise face-recognition');
  }
}

/** @param manifest `face_recognition_model-weights_manifest.json`. @param binary its weights */
export const faceRecognition = (manifest: Uint8Array, binary: Uint8Array): Uint8Array =>
  new Builder(manifest, binary).build();

/** What asks that graph. */
export const FACE_API: Embedder = {
  kind: 'embedder',
  id: 'face-api',
  label: 'face-api 128-d',
  finds: 'face',
  model: 'face_recognition',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 150, height: 150 },
    layout: 'nchw',
    order: 'rgb',
    mean: 0,
    scale: 1 / 255,
  },
  around: 1.4,
  same: 0.9,
  decode(out) {
    const data = valuesOf(this.model, out, 'descriptor');
    const length = Math.hypot(...data) || 1;
    return Float32Array.from(data, (v) => v / length);
  },
};
