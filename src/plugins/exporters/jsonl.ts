/** Tracks as JSON, one place of one track a line (jsonlines.org). */
import { rowsOf } from '../../core/model/exportable.ts';
import type { Exporter } from '../../core/model/plugin.ts';

export default {
  kind: 'exporter',
  id: 'jsonl',
  label: 'Tracks as JSON lines',
  group: 'places',
  mime: 'application/jsonl',
  extension: 'tracks.jsonl',
  people: true,
  write: (of) =>
    rowsOf(of)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
} satisfies Exporter;
