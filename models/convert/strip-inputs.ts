/**
 * Removes a graph's weights from the list of its inputs. Exporters before IR 4 listed them there, which
 * keeps ONNX Runtime from folding constants (batch norms into convolutions).
 */
import { Buffer } from 'node:buffer';

interface Field {
  readonly number: number;
  /** The whole field as it stands, tag included. */
  readonly raw: Uint8Array;
  /** Payload of a length-delimited field. */
  readonly body: Uint8Array;
}

function* fields(data: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const b = data[at++];
      if (b === undefined) throw new Error('a number has no end');
      value += (b & 127) * 2 ** shift;
      if (b < 128) return value;
    }
  };
  while (at < data.length) {
    const from = at;
    const tag = varint();
    const [number, wire] = [tag >>> 3, tag & 7];
    let body = new Uint8Array();
    if (wire === 0) varint();
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else if (wire === 2) {
      const length = varint();
      body = data.slice(at, at + length);
      at += length;
    } else throw new Error(`wire type ${wire} is not supported`);
    yield { number, raw: data.subarray(from, at), body };
  }
}

const nameOf = (message: Uint8Array, field: number): string => {
  for (const f of fields(message)) if (f.number === field) return Buffer.from(f.body).toString();
  return '';
};

function length(n: number): number[] {
  return n < 128 ? [n] : [(n & 127) | 128, ...length(Math.floor(n / 128))];
}

const GRAPH = 7;
const INITIALIZER = 5;
const INPUT = 11;

export function stripInputs(model: Uint8Array): Uint8Array {
  const out: Uint8Array[] = [];
  for (const f of fields(model)) {
    if (f.number !== GRAPH) {
      out.push(f.raw);
      continue;
    }
    const parts = [...fields(f.body)];
    const weights = new Set(parts.filter((p) => p.number === INITIALIZER).map((p) => nameOf(p.body, 8)));
    const kept = parts.filter((p) => p.number !== INPUT || !weights.has(nameOf(p.body, 1))).map((p) => p.raw);
    const graph = Buffer.concat(kept);
    out.push(Uint8Array.from([(GRAPH << 3) | 2, ...length(graph.length)]), graph);
  }
  return Buffer.concat(out);
}
