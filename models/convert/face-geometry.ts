/**
 * MediaPipe's canonical face (`GeometryPipelineMetadata` of `face_geometry/protos`) as JSON: the mesh in centimetres, and how much each of its
 * points counts where a face's place is worked out. What it holds is `FaceGeometry` in `src/core/motion/face-geometry.ts`.
 */
import { Buffer } from 'node:buffer';
import { fields } from './protobuf-fields.ts';

/** Values of a vertex: x, y, z, u, v. */
const VERTEX = 5;

/** Floats and numbers that are repeated, packed or one by one. */
function floats(message: Uint8Array, number: number): number[] {
  return [...fields(message)].flatMap((f) => {
    if (f.number !== number) return [];
    const at = new DataView(f.body.buffer, f.body.byteOffset, f.body.length);
    return Array.from({ length: f.body.length / 4 }, (_, i) => at.getFloat32(4 * i, true));
  });
}
const numbers = (message: Uint8Array, number: number): number[] =>
  [...fields(message)].flatMap((f) =>
    f.number !== number ? [] : f.body.length ? varints(f.body) : [f.value],
  );

function varints(data: Uint8Array): number[] {
  const out: number[] = [];
  let [value, shift] = [0, 0];
  for (const b of data) {
    value += (b & 127) * 2 ** shift;
    shift += 7;
    if (b > 127) continue;
    out.push(value);
    [value, shift] = [0, 0];
  }
  return out;
}

const short = (n: number): number => Number(n.toPrecision(7));

export function faceGeometry(metadata: Uint8Array): Uint8Array {
  const [mesh] = [...fields(metadata)].filter((f) => f.number === 1);
  if (!mesh) throw new Error('there is no mesh in it');
  const vertices = floats(mesh.body, 3).map(short);
  const weights = new Array<number>(vertices.length / VERTEX).fill(0);
  for (const f of fields(metadata))
    if (f.number === 2) weights[numbers(f.body, 1)[0] ?? 0] = short(floats(f.body, 2)[0] ?? 0);
  const geometry = {
    positions: vertices.filter((_, i) => i % VERTEX < 3),
    triangles: numbers(mesh.body, 4),
    weights,
  };
  return Buffer.from(JSON.stringify(geometry));
}
