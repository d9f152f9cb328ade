/** Heads that move in a file, as exporters write them: how they are held, and what their faces do. */
import type { Exportable, Seen } from '../model/exportable.ts';
import { raise } from '../model/fault.ts';
import { SHAPES } from './expressions.ts';
import { type FaceGeometry, faceGeometry, headPose } from './face-geometry.ts';
import type { Held } from './held.ts';
import { type Mover, moversOf } from './movers.ts';
import type { Moment } from './series.ts';
import { GEOMETRY, LANDMARKER } from './supplies.ts';

export interface Head extends Omit<Mover, 'topology' | 'moments'> {
  /** One a frame; null where nothing could be told. */
  readonly held: readonly (Held | null)[];
}

/** @throws FaultError `export/lacking` @param what the exporter's label */
export const geometryOf = ({ files }: Exportable, what: string): FaceGeometry =>
  faceGeometry(files.get(GEOMETRY.id) ?? raise({ code: 'export/lacking', what, model: GEOMETRY.id }));

/** How somebody whose face has these landmarks is held in a frame of this size. */
export const heldOf = (of: Pick<Seen, 'frame'>, face: FaceGeometry): ((m: Moment) => Held | null) => {
  return (m) => {
    const pose = headPose(m, of.frame, face);
    return pose && { pose, shapes: m.shapes ? Array.from(m.shapes) : null, origin: m.origin };
  };
};

/**
 * By the order in which they appear.
 * @param what the exporter's label, for the fault
 * @throws FaultError `export/empty` where there is no face, `export/lacking` where expressions are asked for and no model told them
 */
export function headsOf(of: Exportable, what: string, expressions: boolean): Head[] {
  const held = heldOf(of, geometryOf(of, what));
  const heads = moversOf(of, ['face', 'face_iris'], what).map(
    ({ topology: _, moments, ...m }): Head => ({ ...m, held: moments.map((x) => x && held(x)) }),
  );
  if (expressions && !heads.some((h) => h.held.some((x) => x?.shapes)))
    raise({ code: 'export/lacking', what, model: LANDMARKER.id });
  return heads;
}

/** Values by their names. */
export const shapesByName = (shapes: readonly number[]): Record<string, number> =>
  Object.fromEntries(SHAPES.map((name, i) => [name, Number(shapes[i]!.toFixed(4))]));
