/** Tracks as a table (RFC 4180). */
import { type Row, rowsOf } from '../../core/model/exportable.ts';
import type { Exporter } from '../../core/model/plugin.ts';

const COLUMNS = [
  'frame',
  'time',
  'track',
  'person',
  'kind',
  'origin',
  'x',
  'y',
  'width',
  'height',
  'tilt',
  'score',
  'hidden',
] as const satisfies readonly (keyof Row)[];

export default {
  kind: 'exporter',
  id: 'csv',
  label: 'Tracks as a table (CSV)',
  group: 'places',
  mime: 'text/csv',
  extension: 'tracks.csv',
  people: true,
  async write(of) {
    const { default: Papa } = await import('papaparse');
    const data = rowsOf(of).map((row) => COLUMNS.map((c) => row[c]));
    return `${Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
  },
} satisfies Exporter;
