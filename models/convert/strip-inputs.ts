/**
 * Removes a graph's weights from the list of its inputs. Exporters before IR 4 listed them there, which
 * keeps ONNX Runtime from folding constants (batch norms into convolutions).
 */
import { Buffer } from 'node:buffer';
import { fields } from './protobuf-fields.ts';

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
