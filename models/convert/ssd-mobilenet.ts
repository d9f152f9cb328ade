/**
 * The SSD MobileNet v1 face detector of `@vladmandic/face-api` as ONNX. The package ships its weights with no graph: that stands
 * in the package's code (`src/ssdMobilenetv1`), and is built here again. Input [1,3,h,w], RGB in -1..1, h and w any multiple of 32
 * (the package's own is 512 x 512); for each of six layers `scores_k` [1,a,h/s,w/s], 0..1, and `boxes_k` [1,4a,h/s,w/s],
 * offsets against anchors (y, x, height, width), with `a` anchors in a cell and strides s of 16 to 512.
 */
import { itemAt, paired } from '../../src/core/list.ts';
import { reordered, transpose, type Weights } from './layout.ts';
import { OnnxGraph } from './protobuf.ts';
import { type Manifest, tfjsWeights } from './tfjs-weights.ts';

/** MobileNet's blocks whose depthwise convolution halves the map; the first convolution does so too. */
const HALVING = [2, 4, 6, 12];
const BLOCKS = 13;
/** Block whose map the first predictor reads; the second reads the last block's. */
const FINE = 11;
/** Pairs of convolutions after MobileNet, each of which halves the map and feeds a predictor. */
const EXTRA = 4;
/** Batch normalisation's, from the same code. */
const EPSILON = 0.0010000000474974513;
/** A predictor's values for each anchor: background, face, and a class that nothing was trained for. */
const CLASSES = { all: 3, face: 1 };

class Builder {
  readonly #g = new OnnxGraph();
  readonly #weights: ReadonlyMap<string, Weights>;
  readonly #zero = this.#g.constant({ data: Float32Array.of(0), dims: [] });
  readonly #six = this.#g.constant({ data: Float32Array.of(6), dims: [] });

  constructor(manifest: Uint8Array, binary: Uint8Array) {
    this.#weights = tfjsWeights(JSON.parse(Buffer.from(manifest).toString()) as Manifest[], binary);
  }

  build(): Uint8Array {
    this.#g.input('input', [1, 3, 'height', 'width']);
    let x = this.#pointwise('input', 'MobilenetV1', 0, 2);
    const maps: string[] = [];
    for (let i = 1; i <= BLOCKS; i++) {
      x = this.#depthwise(x, `MobilenetV1/Conv2d_${i}_depthwise`, HALVING.includes(i) ? 2 : 1);
      x = this.#pointwise(x, 'MobilenetV1', i, 1);
      if (i === FINE) maps.push(x);
    }
    maps.push(x);
    for (let i = 0; i < EXTRA; i++) {
      x = this.#pointwise(x, 'Prediction', 2 * i, 1);
      x = this.#pointwise(x, 'Prediction', 2 * i + 1, 2);
      maps.push(x);
    }
    maps.forEach((map, k) => this.#predict(map, k));
    return this.#g.model('guise ssd-mobilenet');
  }

  #get(name: string): Weights {
    const w = this.#weights.get(name);
    if (!w) throw new Error(`there are no weights ${name}`);
    return w;
  }

  /** [h, w, in, out] as [out, in, h, w]. */
  #kernel(w: Weights): string {
    return reordered(this.#g, w, [3, 2, 0, 1]);
  }

  #conv(x: string, kernel: string, bias: Float32Array, side: number, stride: number, group = 1): string {
    return this.#g.node('Conv', [x, kernel, this.#g.constant({ data: bias, dims: [bias.length] })], {
      kernel_shape: [side, side],
      strides: [stride, stride],
      group,
      // Where a map is halved, as for one of even sides whatever they are: cells lie at the same places in every size of input.
      pads: stride === 2 ? [0, 0, side - 1, side - 1] : Array<number>(4).fill((side - 1) / 2),
    });
  }

  #clipped(x: string): string {
    return this.#g.node('Clip', [x, this.#zero, this.#six]);
  }

  #pointwise(x: string, part: string, index: number, stride: number): string {
    const name = `${part}/Conv2d_${index}_pointwise`;
    const w = this.#get(`${name}/weights`);
    const bias = Float32Array.from(this.#get(`${name}/convolution_bn_offset`).data);
    return this.#clipped(this.#conv(x, this.#kernel(w), bias, itemAt(w.dims, 0), stride));
  }

  /** With its batch normalisation worked into the kernel. */
  #depthwise(x: string, name: string, stride: number): string {
    const w = this.#get(`${name}/depthwise_weights`);
    const norm = (k: string) => Array.from(this.#get(`${name}/BatchNorm/${k}`).data);
    const [side, channels] = [itemAt(w.dims, 0), itemAt(w.dims, 2)];
    const factor = paired(norm('gamma'), norm('moving_variance')).map(([g, v]) => g / Math.sqrt(v + EPSILON));
    const data = Float32Array.from(w.data, (v, i) => v * factor[i % channels]!);
    const shift = paired(norm('moving_mean'), factor).map(([mean, f]) => mean * f);
    const bias = Float32Array.from(paired(norm('beta'), shift), ([b, s]) => b - s);
    const kernel = this.#g.constant(transpose({ data, dims: [side, side, 1, channels] }, [3, 2, 0, 1]));
    return this.#clipped(this.#conv(x, kernel, bias, side, stride, channels));
  }

  #predict(map: string, k: number): void {
    const at = `Prediction/BoxPredictor_${k}`;
    const boxes = this.#get(`${at}/BoxEncodingPredictor/weights`);
    const boxBias = Float32Array.from(this.#get(`${at}/BoxEncodingPredictor/biases`).data);
    const classes = this.#get(`${at}/ClassPredictor/weights`);
    const face = <T>(values: ArrayLike<T>) =>
      Array.from(values).filter((_, i) => i % CLASSES.all === CLASSES.face);
    const of = (w: Weights): Weights => ({
      data: Float32Array.from(face(w.data)),
      dims: [...w.dims.slice(0, 3), itemAt(w.dims, 3) / CLASSES.all],
      affine: w.affine && { ...w.affine, values: Uint8Array.from(face(w.affine.values)) },
    });
    const bias = Float32Array.from(face(this.#get(`${at}/ClassPredictor/biases`).data));
    const logits = this.#conv(map, this.#kernel(of(classes)), bias, 1, 1);
    this.#g.node('Sigmoid', [logits], {}, `scores_${k}`);
    this.#g.output(`scores_${k}`, [1, bias.length, `h${k}`, `w${k}`]);
    const offsets = this.#conv(map, this.#kernel(boxes), boxBias, 1, 1);
    this.#g.node('Identity', [offsets], {}, `boxes_${k}`);
    this.#g.output(`boxes_${k}`, [1, boxBias.length, `h${k}`, `w${k}`]);
  }
}

/** @param manifest `*-weights_manifest.json`. @param binary the weights */
export const ssdMobilenet = (manifest: Uint8Array, binary: Uint8Array): Uint8Array =>
  new Builder(manifest, binary).build();
