import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'contours',
  label: 'Contours',
  place: 7,
  about:
    'Whole people as line drawings: pose and gesture stay readable, and so may people be for whoever knows them.',
  policy: {
    version: 2,
    find: { person: { enabled: true } },
    rules: [{ for: ['person', 'face'], with: { by: 'contours', options: { shape: 'mask', level: 2 } } }],
  },
} satisfies Preset;
