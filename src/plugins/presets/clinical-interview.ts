import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'clinical-interview',
  label: 'Clinical interview',
  place: 15,
  about:
    'Whole people as silhouettes with their skeleton, faces with their lines: posture, gesture and expression stay. Voices stay too, and tell who speaks.',
  policy: {
    version: 2,
    find: { person: { enabled: true } },
    rules: [
      { for: ['person'], with: { by: 'solid', options: { shape: 'mask', overlay: 'skeleton' } } },
      { for: ['face'], with: { by: 'solid', options: { overlay: 'skeleton' } } },
    ],
    context: { gaze: true },
  },
} satisfies Preset;
