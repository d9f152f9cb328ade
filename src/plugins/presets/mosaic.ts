import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'mosaic',
  label: 'Mosaic',
  place: 3,
  about: 'Faces as coarse tiles: easy on the eye, but not safe against people who know them.',
  policy: { version: 2, otherwise: { picture: { by: 'pixelate', options: { tiles: 5 } } } },
} satisfies Preset;
