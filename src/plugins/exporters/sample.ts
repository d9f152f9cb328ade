/** All that a dataset holds of one file: captions, attributes, places, poses and figures, without its name. */
import { ASKS } from '../../core/context/asks.ts';
import type { Exporter } from '../../core/model/plugin.ts';

export default {
  kind: 'exporter',
  id: 'sample',
  label: 'Record for datasets (JSON)',
  group: 'scenes',
  mime: 'application/json',
  extension: 'sample.json',
  onlySeen: true,
  ...ASKS,
  async write(of) {
    const { sampleOf } = await import('../../core/dataset/sample.ts');
    return `${JSON.stringify(sampleOf(of))}\n`;
  },
} satisfies Exporter;
