/**
 * Landmarks in the tables of MaskAnyone (Schilling, Owoyele et al., github.com/MaskAnyone/MaskAnyone), for scripts that read those: one of bodies in
 * the picture, one in metres and one of faces for each person, and their expressions where these are told, in an archive.
 */
import Papa from 'papaparse';
import type { Exportable } from '../core/model/exportable.ts';
import { geometryOf, heldOf, shapesByName } from '../core/motion/heads.ts';
import type { Held } from '../core/motion/held.ts';
import { type Joined, joined } from '../core/motion/joined.ts';
import { moversOf } from '../core/motion/movers.ts';
import { type Spot, spotsOf } from '../core/motion/rows.ts';
import { GEOMETRY } from '../core/motion/supplies.ts';
import { matrixValues } from './heads.ts';
import { packed } from './pack.ts';

/** Its names of values, and what they are: x and y of pictures as shares of the sides, z as a share of the width. */
const SURE = ['visibility', 'presence'] as const;
const AXES = ['X', 'Y', 'Z'] as const;

/** A row a frame, without values where nothing could be told; time in milliseconds. */
function table({ topology, times, moments }: Joined, place: (s: Spot) => readonly number[] | null): string {
  const sure = topology.id === 'pose' ? SURE : [];
  const names = topology.names.map((n) => n.toUpperCase());
  const fields = ['time', ...names.flatMap((n) => [...AXES, ...sure].map((p) => `${p}_${n}`))];
  const nothing = fields.slice(1).map(() => '');
  const values = (s: Spot) => [...(place(s) ?? ['', '', '']), ...sure.map(() => s.seen)];
  const data = moments.map((m, i) => [
    Math.round(1000 * times[i]!),
    ...(m ? spotsOf(m).flatMap(values) : nothing),
  ]);
  return `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`;
}

/** What its 3D models are driven by; frames in which nothing could be told are not there. */
const blendshapes = (time: number, held: Held, shapes: readonly number[]) => ({
  time,
  blendshapes: shapesByName(shapes),
  transformationMatrices: matrixValues(held),
});

/** @param what the exporter's label, for faults */
export function maskAnyoneOf(of: Exportable, what: string): Uint8Array {
  const { width, height } = of.report.lanes.picture.source;
  const inPicture = ({ x, y, z }: Spot) =>
    [x / width, y / height, z / width].map((n) => Number(n.toFixed(6)));
  const files = (j: Joined): readonly (readonly [string, string])[] =>
    j.topology.id === 'pose'
      ? [
          [`${j.name}.body.csv`, table(j, inPicture)],
          [`${j.name}.body_world.csv`, table(j, (s) => s.world)],
        ]
      : [[`${j.name}.face.csv`, table(j, inPicture)], ...expressions(j)];
  const held = of.files.has(GEOMETRY.id) ? heldOf(of, geometryOf(of, what)) : null;
  const expressions = ({ name, times, moments }: Joined): readonly (readonly [string, string])[] => {
    const all = moments.flatMap((m, i) => {
      const h = m && held?.(m);
      return h?.shapes ? [blendshapes(Math.round(1000 * times[i]!), h, h.shapes)] : [];
    });
    return all.length ? [[`${name}.blendshapes.json`, `${JSON.stringify(all)}\n`]] : [];
  };
  const all = joined(moversOf(of, ['pose', 'face', 'face_iris'], what), of.timeline);
  return packed(Object.fromEntries(all.flatMap(files)));
}
