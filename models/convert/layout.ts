/**
 * What converters to ONNX share. Sources are NHWC, ONNX's convolutions NCHW: a value is kept in the layout it was
 * made in and transposed only where an operator needs the other.
 */
import type { OnnxGraph } from './protobuf.ts';

export type Layout = 'nhwc' | 'nchw';
export const TO_NCHW = [0, 3, 1, 2];
export const TO_NHWC = [0, 2, 3, 1];

export interface Weights {
  readonly data: Float32Array | Int32Array;
  readonly dims: readonly number[];
  /** The bytes that `data` was worked out from: each is `value * scale + min`. */
  readonly affine?: { readonly values: Uint8Array; readonly scale: number; readonly min: number };
}

/** IEEE 754 binary16 to a number. */
export function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Reorders a dense array: output axis k is input axis `order[k]`. */
export function transpose(
  { data, dims }: Weights,
  order: readonly number[],
): { data: Float32Array; dims: number[] } {
  const strides = dims.map((_, i) => dims.slice(i + 1).reduce((a, b) => a * b, 1));
  const to = order.map((o) => dims[o]!);
  const out = new Float32Array(data.length);
  const index = to.map(() => 0);
  for (let i = 0; i < out.length; i++) {
    let from = 0;
    for (let k = 0; k < order.length; k++) from += index[k]! * strides[order[k]!]!;
    out[i] = data[from]!;
    for (let k = to.length - 1; k >= 0 && ++index[k]! === to[k]; k--) index[k] = 0;
  }
  return { data: out, dims: to };
}

/** A constant in another order of its axes, kept as bytes where it is. */
export function reordered(
  graph: OnnxGraph,
  { data, dims, affine }: Weights,
  order: readonly number[],
): string {
  if (!affine) return graph.constant(transpose({ data, dims }, order));
  const t = transpose({ data: Float32Array.from(affine.values), dims }, order);
  return graph.affine(Uint8Array.from(t.data), t.dims, affine.scale, affine.min);
}

/** The values of a graph by the source's own keys, each in the layouts it was needed in so far. */
export class Layouts<K> {
  readonly graph: OnnxGraph;
  readonly weights = new Map<K, Weights>();
  readonly #values = new Map<K, Partial<Record<Layout, string>>>();
  constructor(graph: OnnxGraph) {
    this.graph = graph;
  }

  put(key: K, layout: Layout, name: string): void {
    this.#values.set(key, { [layout]: name });
  }

  get(key: K, layout: Layout): string {
    const at = this.#values.get(key) ?? {};
    this.#values.set(key, at);
    const own = at[layout];
    if (own) return own;
    const w = this.weights.get(key);
    if (w) {
      const t =
        layout === 'nchw' && w.dims.length === 4
          ? transpose(w, TO_NCHW)
          : { data: Float32Array.from(w.data), dims: w.dims };
      at[layout] = this.graph.constant(t);
      return at[layout];
    }
    const other = at[layout === 'nchw' ? 'nhwc' : 'nchw'];
    if (!other) throw new Error(`${key} is used before it is made`);
    at[layout] = this.graph.node('Transpose', [other], { perm: layout === 'nchw' ? TO_NCHW : TO_NHWC });
    return at[layout];
  }

  /** The layout that costs fewest transposes: NCHW where every operand that is no constant is. */
  common(keys: readonly K[]): Layout {
    const moving = keys.filter((k) => !this.weights.has(k));
    return moving.length && moving.every((k) => this.#values.get(k)?.nchw) ? 'nchw' : 'nhwc';
  }

  /** An operand for broadcasting: a per-channel constant against NCHW needs its channels in front. */
  operand(key: K, layout: Layout): string {
    const w = this.weights.get(key);
    if (!w || layout === 'nhwc' || w.dims.length === 4) return this.get(key, layout);
    return this.channels(w);
  }

  /** A constant of one value a channel, shaped for NCHW. */
  channels({ data }: Weights): string {
    return this.graph.constant({
      data: Float32Array.from(data),
      dims: data.length === 1 ? [] : [data.length, 1, 1],
    });
  }

  scalar(v: number): string {
    return this.graph.constant({ data: Float32Array.of(v), dims: [] });
  }

  /** Values of a constant. */
  ints(key: K): number[] {
    const w = this.weights.get(key);
    if (!w) throw new Error(`${key} is not constant`);
    return Array.from(w.data, Number);
  }
}
