/** The little of protobuf and of ONNX's schema (onnx.proto, IR 8, opset 17) that writing a graph takes. */
import { Buffer } from 'node:buffer';

const varint = (n: number | bigint): Buffer => {
  const out: number[] = [];
  let v = BigInt.asUintN(64, BigInt(n));
  do {
    const low = Number(v & 127n);
    v >>= 7n;
    out.push(v ? low | 128 : low);
  } while (v);
  return Buffer.from(out);
};
const bytes = (field: number, b: Uint8Array): Buffer =>
  Buffer.concat([varint((field << 3) | 2), varint(b.length), b]);
const int = (field: number, n: number): Buffer => Buffer.concat([varint(field << 3), varint(n)]);
const text = (field: number, s: string): Buffer => bytes(field, Buffer.from(s));

export interface Constant {
  readonly data: Float32Array | BigInt64Array;
  readonly dims: readonly number[];
}
/** A length, or the name of one that each run decides. */
export type Dim = number | string;
export type Attribute = number | string | readonly number[];

function attribute(name: string, value: Attribute): Buffer {
  if (typeof value === 'string') return Buffer.concat([text(1, name), text(4, value), int(20, 3)]);
  if (typeof value === 'number') return Buffer.concat([text(1, name), int(3, value), int(20, 2)]);
  return Buffer.concat([text(1, name), ...value.map((v) => int(8, v)), int(20, 7)]);
}

const FLOAT = 1;
const UINT8 = 2;
const INT64 = 7;
const BOOL = 9;
const FLOAT16 = 10;
/** Constants of at least this many values are stored as float16 where that loses nothing. */
const LARGE = 512;

/** The values as IEEE 754 binary16; null where one of them is not exactly that. */
function halves(data: Float32Array): Uint16Array | null {
  const bits = new Uint32Array(data.buffer, data.byteOffset, data.length);
  const out = new Uint16Array(data.length);
  for (let i = 0; i < out.length; i++) {
    const [sign, exponent, fraction] = [bits[i]! >>> 31, (bits[i]! >>> 23) & 255, bits[i]! & 0x7fffff];
    const e = exponent - 112;
    if (exponent === 0 && fraction === 0) out[i] = sign << 15;
    else if (e >= 1 && e <= 30 && (fraction & 0x1fff) === 0)
      out[i] = (sign << 15) | (e << 10) | (fraction >> 13);
    else {
      // Subnormal halves: whole multiples of 2^-24.
      const units = Math.abs(data[i]!) * 2 ** 24;
      if (units >= 1024 || !Number.isInteger(units)) return null;
      out[i] = (sign << 15) | units;
    }
  }
  return out;
}

/** A graph in the making. Values are named by strings; every method returns the name of what it makes. */
export class OnnxGraph {
  readonly #nodes: Buffer[] = [];
  readonly #constants: Buffer[] = [];
  readonly #inputs: Buffer[] = [];
  readonly #outputs: Buffer[] = [];
  #next = 0;

  name(): string {
    return `v${this.#next++}`;
  }

  node(
    op: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
    output = this.name(),
  ): string {
    this.#nodes.push(
      Buffer.concat([
        ...inputs.map((i) => text(1, i)),
        text(2, output),
        text(3, `n${this.#nodes.length}`),
        text(4, op),
        ...Object.entries(attributes).map(([k, v]) => bytes(5, attribute(k, v))),
      ]),
    );
    return output;
  }

  constant({ data, dims }: Constant): string {
    const half = data instanceof Float32Array && data.length >= LARGE ? halves(data) : null;
    // Runtimes fold the cast when they load the model.
    if (half) return this.node('Cast', [this.#store(FLOAT16, half, dims)], { to: FLOAT });
    return this.#store(data instanceof Float32Array ? FLOAT : INT64, data, dims);
  }

  #store(type: number, data: Constant['data'] | Uint16Array | Uint8Array, dims: readonly number[]): string {
    const name = this.name();
    const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    this.#constants.push(
      Buffer.concat([...dims.map((d) => int(1, d)), int(2, type), text(8, name), bytes(9, raw)]),
    );
    return name;
  }

  ints(values: readonly number[]): string {
    return this.constant({ data: BigInt64Array.from(values, BigInt), dims: [values.length] });
  }

  /** A constant kept as bytes, each of which stands for `value * scale + min`. Runtimes work it out when they load the model. */
  affine(values: Uint8Array, dims: readonly number[], scale: number, min: number): string {
    const number = (v: number) => this.#store(FLOAT, Float32Array.of(v), []);
    const wide = this.node('Cast', [this.#store(UINT8, values, dims)], { to: FLOAT });
    return this.node('Add', [this.node('Mul', [wide, number(scale)]), number(min)]);
  }

  #value(name: string, dims: readonly Dim[], type = FLOAT): Buffer {
    const shape = Buffer.concat(dims.map((d) => bytes(1, typeof d === 'number' ? int(1, d) : text(2, d))));
    return Buffer.concat([text(1, name), bytes(2, bytes(1, Buffer.concat([int(1, type), bytes(2, shape)])))]);
  }
  input(name: string, dims: readonly Dim[], type: 'float' | 'int64' | 'bool' = 'float'): void {
    this.#inputs.push(this.#value(name, dims, { float: FLOAT, int64: INT64, bool: BOOL }[type]));
  }
  output(name: string, dims: readonly Dim[]): void {
    this.#outputs.push(this.#value(name, dims));
  }

  model(producer: string): Uint8Array {
    const graph = Buffer.concat([
      ...this.#nodes.map((n) => bytes(1, n)),
      text(2, 'main'),
      ...this.#constants.map((c) => bytes(5, c)),
      ...this.#inputs.map((i) => bytes(11, i)),
      ...this.#outputs.map((o) => bytes(12, o)),
    ]);
    const opset = Buffer.concat([text(1, ''), int(2, 17)]);
    return Buffer.concat([int(1, 8), text(2, producer), bytes(7, graph), bytes(8, opset)]);
  }
}
