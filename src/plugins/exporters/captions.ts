/** What is to be seen, scene by scene, without whom it shows: JSON of what was told, and from what. */
import { ASKS } from '../../core/context/asks.ts';
import type { Exporter } from '../../core/model/plugin.ts';

export default {
  kind: 'exporter',
  id: 'captions',
  label: 'Captions of scenes (JSON)',
  group: 'scenes',
  mime: 'application/json',
  extension: 'captions.json',
  ...ASKS,
  async write(of) {
    const { captionsOf } = await import('../../core/context/captions.ts');
    return `${JSON.stringify(captionsOf(of), null, 1)}\n`;
  },
} satisfies Exporter;
