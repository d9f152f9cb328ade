/** Plain tensors, so that a detector's decoding is tested in Node on recorded outputs. */
export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}
export type Tensors = Readonly<Record<string, Tensor>>;
