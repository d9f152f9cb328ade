import type { Exporter } from '../../core/model/plugin.ts';

export default {
  kind: 'exporter',
  id: 'json',
  label: 'Report as JSON',
  mime: 'application/json',
  extension: 'report.json',
  usual: true,
  write: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
} satisfies Exporter;
