/** Landmarks as a table, one row a frame and person, as motion research keeps them (RFC 4180). */
import Papa from 'papaparse';
import type { Exportable } from '../../core/model/exportable.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import { ROW, WORLD_ROW } from '../../core/motion/landmarks.ts';
import { moversOf } from '../../core/motion/movers.ts';
import { TOPOLOGIES } from '../../core/motion/topology.ts';

const { names } = TOPOLOGIES.pose;
const LABEL = 'Landmarks of bodies (CSV)';
/** Of each landmark: pixels, probability of being seen, metres about the hips' middle. */
const PARTS = ['x', 'y', 'z', 'seen', 'world_x', 'world_y', 'world_z'] as const;

const COLUMNS = [
  'frame',
  'time',
  'track',
  'person',
  'origin',
  ...names.flatMap((n) => PARTS.map((p) => `${n}_${p}`)),
];

function write(of: Exportable): string {
  const rows = moversOf(of, ['pose'], LABEL).flatMap(({ track, person, from, times, moments }) =>
    moments.flatMap((m, i) => {
      if (!m) return [];
      const values = names.flatMap((_, k) => [
        ...m.points.slice(ROW * k, ROW * (k + 1)),
        ...(m.world?.slice(WORLD_ROW * k, WORLD_ROW * (k + 1)) ?? ['', '', '']),
      ]);
      const told = values.map((v) => (typeof v === 'number' ? Number(v.toFixed(4)) : v));
      return [[from + i, times[i], track, person, m.origin, ...told]];
    }),
  );
  rows.sort((a, b) => Number(a[0]) - Number(b[0]));
  return `${Papa.unparse({ fields: COLUMNS, data: rows }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

export default {
  kind: 'exporter',
  id: 'landmarks',
  label: LABEL,
  mime: 'text/csv',
  extension: 'landmarks.csv',
  people: true,
  motion: ['person'],
  write,
} satisfies Exporter;
