/** Everybody in a file as a head that moves before the camera: the canonical face, and how it is held. */
import type { Exportable } from '../model/exportable.ts';
import { raise } from '../model/fault.ts';
import { ARKIT } from './expressions.ts';
import { type FaceGeometry, MESH } from './face-geometry.ts';
import { geometryOf, heldOf } from './heads.ts';
import type { Held } from './held.ts';
import { joined } from './joined.ts';
import { moversOf } from './movers.ts';

/** A head of one person. */
export interface Actor {
  readonly name: string;
  /** Number of the first frame. */
  readonly from: number;
  /** Presentation times of its frames, seconds. */
  readonly times: readonly number[];
  /** One a frame; where nobody was seen, the last one holds. */
  readonly held: readonly Held[];
  /** Numbers of the frames in which nobody was seen, and of those filled between two in which somebody was. */
  readonly gaps: { readonly held: readonly number[]; readonly filled: readonly number[] };
}

/** A way in which a face can move: what it adds to each point, x, y and z, centimetres. */
export interface Shape {
  readonly name: string;
  readonly offsets: Float32Array;
}

export interface Cast {
  readonly face: FaceGeometry;
  /** By {@link ARKIT}; none where nothing here tells how expressions look. */
  readonly shapes: readonly Shape[];
  readonly actors: readonly Actor[];
}

/** @throws FaultError `export/empty` where there is no face, `export/lacking` @param what the exporter's label, for the fault */
export function actorsOf(of: Exportable, what: string): Cast {
  const face = geometryOf(of, what);
  const heldBy = heldOf(of, face);
  const all = joined(moversOf(of, ['face', 'face_iris'], what), of.timeline);
  const actors = all.flatMap(({ name, from, times, moments }): Actor[] => {
    const known = moments.map((m) => m && heldBy(m));
    const first = known.find((h) => h !== null);
    if (!first) return [];
    let last = first;
    const held = known.map((h) => {
      last = h ?? last;
      return last;
    });
    const numbers = (is: (h: Held | null) => boolean) => known.flatMap((h, i) => (is(h) ? [from + i] : []));
    const gaps = { held: numbers((h) => !h), filled: numbers((h) => h?.origin === 'filled') };
    return [{ name, from, times, held, gaps }];
  });
  if (actors.length === 0) raise({ code: 'export/empty', what });
  const told = actors.some((a) => a.held.some((h) => h.shapes));
  const file = of.files.get('face_shapes');
  return { face, actors, shapes: told && file ? shapesOf(file) : [] };
}

/** As `models/convert/face-shapes.ts` writes them. @throws FaultError `model/failed` */
export function shapesOf(file: Uint8Array): Shape[] {
  const size = 3 * MESH;
  if (file.length !== 4 + 2 * size * ARKIT.length)
    raise({ code: 'model/failed', model: 'face_shapes', why: 'it has another number of values' });
  const at = new DataView(file.buffer, file.byteOffset, file.length);
  const unit = at.getFloat32(0, true);
  return ARKIT.map((name, k) => ({
    name,
    offsets: Float32Array.from({ length: size }, (_, i) => unit * at.getInt16(4 + 2 * (k * size + i), true)),
  }));
}
