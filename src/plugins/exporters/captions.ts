/** What is to be seen, scene by scene, without whom it shows: JSON of what was told, and from what. */
import { ASKS, captionsOf } from '../../core/context/captions.ts';
import type { Exporter } from '../../core/model/plugin.ts';

export default {
  kind: 'exporter',
  id: 'captions',
  label: 'Captions of scenes (JSON)',
  group: 'scenes',
  mime: 'application/json',
  extension: 'captions.json',
  ...ASKS,
  write: (of) => `${JSON.stringify(captionsOf(of), null, 1)}\n`,
} satisfies Exporter;
