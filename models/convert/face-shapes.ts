/**
 * Offsets of expressions on the canonical face (ICT-FaceKit's, in centimetres) under the names of ARKit, whose shapes are symmetric where the
 * face kit's are split: a float32 that is the unit, then int16 for x, y and z of each point, shape after shape in the order of `ARKIT`; all little-endian.
 */
import { Buffer } from 'node:buffer';
import { ARKIT } from '../../src/core/motion/expressions.ts';

interface Kit {
  readonly expression: { readonly names: readonly string[]; readonly offset: number; readonly scale: number };
}
const POINTS = 468;

/** @param kit its description, JSON @param offsets int16 */
export function faceShapes(kit: Uint8Array, offsets: Uint8Array): Uint8Array {
  const { names, offset, scale } = (JSON.parse(Buffer.from(kit).toString()) as Kit).expression;
  const at = new DataView(offsets.buffer, offsets.byteOffset + offset, offsets.length - offset);
  const size = 3 * POINTS;
  const own = (name: string): number[] => {
    const k = names.indexOf(name);
    return k < 0 ? [] : Array.from({ length: size }, (_, i) => at.getInt16(2 * (k * size + i), true));
  };
  const shapes = ARKIT.flatMap((name) => {
    const side = name.replace(/Left$/, '_L').replace(/Right$/, '_R');
    const whole = [own(side), own(name)].find((s) => s.length);
    if (whole) return whole;
    const [left, right] = [own(`${name}_L`), own(`${name}_R`)];
    if (!left.length || !right.length) throw new Error(`it has no ${name}`);
    return left.map((v, i) => v + (right[i] ?? 0));
  });
  const out = Buffer.alloc(4 + 2 * shapes.length);
  out.writeFloatLE(scale, 0);
  shapes.forEach((v, i) => {
    out.writeInt16LE(v, 4 + 2 * i);
  });
  return out;
}
