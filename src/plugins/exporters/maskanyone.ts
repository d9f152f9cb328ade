/**
 * Landmarks in the tables of MaskAnyone (Schilling, Owoyele et al., github.com/MaskAnyone/MaskAnyone), for scripts that read those: one of bodies in
 * the picture, one in metres and one of faces for each person, in an archive.
 */
import Papa from 'papaparse';
import type { Exportable } from '../../core/model/exportable.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import { type Joined, joined } from '../../core/motion/joined.ts';
import { moversOf } from '../../core/motion/movers.ts';
import { type Spot, spotsOf } from '../../core/motion/rows.ts';
import { packed } from '../../formats/pack.ts';

const LABEL = 'Landmarks with MaskAnyone’s columns';

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

function write(of: Exportable): Uint8Array {
  const { width, height } = of.report.lanes.picture.source;
  const inPicture = ({ x, y, z }: Spot) =>
    [x / width, y / height, z / width].map((n) => Number(n.toFixed(6)));
  const files = (j: Joined): readonly (readonly [string, string])[] =>
    j.topology.id === 'pose'
      ? [
          [`${j.name}.body.csv`, table(j, inPicture)],
          [`${j.name}.body_world.csv`, table(j, (s) => s.world)],
        ]
      : [[`${j.name}.face.csv`, table(j, inPicture)]];
  const all = joined(moversOf(of, ['pose', 'face'], LABEL), of.timeline);
  return packed(Object.fromEntries(all.flatMap(files)));
}

export default {
  kind: 'exporter',
  id: 'maskanyone',
  label: LABEL,
  mime: 'application/zip',
  extension: 'maskanyone.zip',
  people: true,
  motion: ['person', 'face'],
  write,
} satisfies Exporter;
