import type { Preset } from '../../core/plugin.ts';

export default {
  kind: 'preset',
  id: 'strict',
  label: 'Strict',
  place: 4,
  about: 'Weaker sightings and smaller faces count too, with a wider margin and longer holds; no sound.',
  policy: {
    otherwise: { masker: 'solid', options: { shape: 'box', margin: 0.35 } },
    find: { threshold: 0.45, minSize: 14, hold: 1 },
    write: { audio: 'drop' },
  },
} satisfies Preset;
