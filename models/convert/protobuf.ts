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
export type Attribute = number | string | readonly number[];

function attribute(name: string, value: Attribute): Buffer {
  if (typeof value === 'string') return Buffer.concat([text(1, name), text(4, value), int(20, 3)]);
  if (typeof value === 'number') return Buffer.concat([text(1, name), int(3, value), int(20, 2)]);
  return Buffer.concat([text(1, name), ...value.map((v) => int(8, v)), int(20, 7)]);
}

const FLOAT = 1;
const INT64 = 7;

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
    const name = this.name();
    const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const type = data instanceof Float32Array ? FLOAT : INT64;
    this.#constants.push(
      Buffer.concat([...dims.map((d) => int(1, d)), int(2, type), text(8, name), bytes(9, raw)]),
    );
    return name;
  }

  ints(values: readonly number[]): string {
    return this.constant({ data: BigInt64Array.from(values, BigInt), dims: [values.length] });
  }

  #value(name: string, dims: readonly number[]): Buffer {
    const shape = Buffer.concat(dims.map((d) => bytes(1, int(1, d))));
    return Buffer.concat([
      text(1, name),
      bytes(2, bytes(1, Buffer.concat([int(1, FLOAT), bytes(2, shape)]))),
    ]);
  }
  input(name: string, dims: readonly number[]): void {
    this.#inputs.push(this.#value(name, dims));
  }
  output(name: string, dims: readonly number[]): void {
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
