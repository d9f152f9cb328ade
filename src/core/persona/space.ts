/** Faces of nobody: what personas are mixed from, and how faces move. `models/faces` makes the file. */
import { raise } from '../model/fault.ts';
import { ARKIT } from '../motion/expressions.ts';
import { MESH } from '../motion/face-geometry.ts';

/** Values of all points of a face. */
export const VALUES = 3 * MESH;

/** Luma and chroma of a face's skin, laid flat as {@link FaceSpace.places} says; chroma at half the side. BT.601, full range. */
export interface Texture {
  readonly side: number;
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
}

/** A mixture of several people at rest, none of whom makes up more than a third. */
export interface Mixture {
  /** Years. */
  readonly age: number;
  /** Whether those mixed call themselves women. */
  readonly woman: boolean;
  /** Mean luma of the skin, 0..255. */
  readonly tone: number;
  /** As {@link FaceSpace.mean}. */
  readonly shape: Float32Array;
  readonly texture: Texture;
}

/** x to the face's left, y up, z to the front; centimetres; three values a point. */
export interface FaceSpace {
  /** The mean of all at rest. */
  readonly mean: Float32Array;
  /** Ways in which faces at rest differ, each by one standard deviation. */
  readonly modes: readonly Float32Array[];
  /** What each of `ARKIT` adds at its most. */
  readonly expressions: readonly Float32Array[];
  /** Where each point lies in textures, 0..1, two values a point. */
  readonly places: Float32Array;
  /** Numbers of points, three a triangle. */
  readonly triangles: Uint16Array;
  /** How much each point counts for the head's place. */
  readonly weights: Float32Array;
  readonly mixtures: readonly Mixture[];
  /** Numbers of two mixtures that make somebody nearer to one of those who are mixed than strangers are: nobody is mixed of both. */
  readonly near: readonly (readonly [number, number])[];
}

interface Head {
  readonly side: number;
  readonly modes: number;
  readonly triangles: number;
  /** Units of the lists of shapes: mean, modes, expressions, mixtures. */
  readonly units: readonly [number, number, number, number];
  readonly mixtures: readonly Pick<Mixture, 'age' | 'woman' | 'tone'>[];
  readonly near: FaceSpace['near'];
}

const half = (side: number): number => (side / 2) ** 2;

/** A length (uint32), so many bytes of JSON, then shapes as int16, places as uint16, weights as float32, triangles as uint16 and textures as bytes; little-endian. */
export function packSpace(space: FaceSpace): Uint8Array {
  const { mean, modes, expressions, places, triangles, weights, mixtures, near } = space;
  const lists = [[mean], modes, expressions, mixtures.map((m) => m.shape)];
  const units = lists.map(
    (list) =>
      Math.max(1e-9, ...list.map((s) => s.reduce((most, v) => Math.max(most, Math.abs(v)), 0))) / 32_767,
  ) as [number, number, number, number];
  const head: Head = {
    side: mixtures[0]!.texture.side,
    modes: modes.length,
    triangles: triangles.length,
    units,
    mixtures: mixtures.map(({ age, woman, tone }) => ({ age, woman, tone })),
    near,
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const parts: Uint8Array[] = [new Uint8Array(Uint32Array.of(json.length).buffer), json];
  const add = (values: ArrayBufferView): void => {
    parts.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  };
  lists.forEach((list, k) => {
    for (const shape of list) add(Int16Array.from(shape, (v) => Math.round(v / units[k]!)));
  });
  add(Uint16Array.from(places, (v) => Math.round(65_535 * v)));
  add(weights);
  add(triangles);
  for (const { texture } of mixtures)
    for (const plane of texture.planes) add(Uint8Array.from(plane, (v) => Math.round(v)));
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const broken = (why: string): never => raise({ code: 'model/failed', model: 'guise-faces', why });

function headIn(json: Uint8Array): Head {
  try {
    return JSON.parse(new TextDecoder().decode(json)) as Head;
  } catch {
    return broken('its head cannot be read');
  }
}

/** @throws FaultError `model/failed` where the file is none of {@link packSpace} */
export function spaceOf(file: Uint8Array): FaceSpace {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const length = file.length >= 4 ? view.getUint32(0, true) : file.length;
  if (4 + length > file.length) broken('it is cut short');
  const head = headIn(file.subarray(4, 4 + length));
  if (!head.near) broken('it is of an earlier version');
  const { side, units } = head;
  const shapes = 1 + head.modes + ARKIT.length + head.mixtures.length;
  const size =
    2 * VALUES * shapes +
    (4 + 4) * MESH +
    2 * head.triangles +
    head.mixtures.length * (side ** 2 + 2 * half(side));
  if (file.length !== 4 + length + size) broken('it has another number of values');
  let at = 4 + length;
  const read = (count: number, bytes: number, get: (at: number) => number): Float32Array => {
    const from = at;
    at += count * bytes;
    return Float32Array.from({ length: count }, (_, i) => get(from + bytes * i));
  };
  const shapesIn = (count: number, unit: number): Float32Array[] =>
    Array.from({ length: count }, () => read(VALUES, 2, (i) => unit * view.getInt16(i, true)));
  const [mean] = shapesIn(1, units[0]);
  const modes = shapesIn(head.modes, units[1]);
  const expressions = shapesIn(ARKIT.length, units[2]);
  const own = shapesIn(head.mixtures.length, units[3]);
  const places = read(2 * MESH, 2, (i) => view.getUint16(i, true) / 65_535);
  const weights = read(MESH, 4, (i) => view.getFloat32(i, true));
  const triangles = Uint16Array.from(read(head.triangles, 2, (i) => view.getUint16(i, true)));
  if (triangles.some((i) => i >= MESH)) broken('its triangles have other points');
  const plane = (count: number) => read(count, 1, (i) => view.getUint8(i));
  const mixtures = head.mixtures.map(
    (m, k): Mixture => ({
      ...m,
      shape: own[k]!,
      texture: { side, planes: [plane(side ** 2), plane(half(side)), plane(half(side))] },
    }),
  );
  return { mean: mean!, modes, expressions, places, triangles, weights, mixtures, near: head.near };
}
