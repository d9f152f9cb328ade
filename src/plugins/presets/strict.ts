import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'strict',
  label: 'Strict',
  place: 4,
  about:
    'Weaker sightings and smaller things count too, and so does what a closer look would dismiss; a wider margin, longer holds, no sound.',
  strict: true,
  policy: {
    version: 2,
    otherwise: {
      picture: { by: 'solid', options: { shape: 'box', margin: 0.35 } },
      sound: { by: 'remove' },
    },
  },
} satisfies Preset;
