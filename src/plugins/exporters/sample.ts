/** All that a dataset holds of one file: captions, attributes, places, poses and figures, without its name. */
import { ASKS } from '../../core/context/captions.ts';
import { sampleOf } from '../../core/dataset/sample.ts';
import type { Exporter } from '../../core/model/plugin.ts';

export default {
  kind: 'exporter',
  id: 'sample',
  label: 'Record for datasets (JSON)',
  group: 'scenes',
  mime: 'application/json',
  extension: 'sample.json',
  ...ASKS,
  write: (of) => `${JSON.stringify(sampleOf(of))}\n`,
} satisfies Exporter;
