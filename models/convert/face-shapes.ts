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
/** Points of the lower lip's inner edge that the kit's mapping (by the nearest point of a closed mouth) moves with the upper lip, and those beside them on the lower. */
const LIP: readonly (readonly [number, number])[] = [
  [88, 89],
  [178, 179],
  [402, 403],
  [318, 319],
];

/** @param kit its description, JSON @param offsets int16 */
export function faceShapes(kit: Uint8Array, offsets: Uint8Array): Uint8Array {
  const { names, offset, scale } = (JSON.parse(Buffer.from(kit).toString()) as Kit).expression;
  const at = new DataView(offsets.buffer, offsets.byteOffset + offset, offsets.length - offset);
  const size = 3 * POINTS;
  const own = (name: string): number[] => {
    const k = names.indexOf(name);
    if (k < 0) return [];
    const values = Array.from({ length: size }, (_, i) => at.getInt16(2 * (k * size + i), true));
    for (const [wrong, beside] of LIP)
      for (let i = 0; i < 3; i++) values[3 * wrong + i] = values[3 * beside + i]!;
    return values;
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
