import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'gesture',
  label: 'Gesture',
  place: 6,
  about:
    'Whole people as silhouettes of one colour with their skeleton on top: gesture and movement stay, faces and clothes are gone.',
  policy: {
    version: 2,
    find: { person: { enabled: true } },
    rules: [{ for: ['person'], with: { by: 'solid', options: { shape: 'mask', overlay: 'skeleton' } } }],
  },
} satisfies Preset;
