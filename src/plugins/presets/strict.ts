import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'strict',
  label: 'Strict',
  place: 4,
  about:
    'Weaker sightings and smaller things count too, also what a closer look takes for none, with a wider margin and longer holds; no sound.',
  strict: true,
  policy: {
    version: 2,
    otherwise: { picture: { by: 'solid', options: { shape: 'box', margin: 0.35 } } },
    write: { audio: 'drop' },
  },
} satisfies Preset;
