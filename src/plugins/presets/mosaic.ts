import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  id: 'mosaic',
  label: 'Mosaic',
  place: 3,
  about: 'Faces as coarse tiles: easy on the eye, but not safe against people who know them.',
  policy: { otherwise: { masker: 'pixelate', options: { tiles: 5 } } },
} satisfies Preset;
