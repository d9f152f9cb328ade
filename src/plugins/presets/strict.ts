import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'strict',
  label: 'Strict',
  place: 4,
  about:
    'Weaker sightings and smaller faces count too, also what a closer look takes for none, with a wider margin and longer holds; no sound.',
  policy: {
    version: 2,
    otherwise: { picture: { by: 'solid', options: { shape: 'box', margin: 0.35 } } },
    find: { face: { threshold: 0.45, minSize: 14, hold: 1, weigh: false } },
    write: { audio: 'drop' },
  },
} satisfies Preset;
