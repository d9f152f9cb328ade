import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'street-scene',
  label: 'Street scene',
  place: 13,
  about:
    'Whole people as silhouettes of one colour, small and weakly seen ones too; no sound. Number plates and signs are not looked for.',
  strict: true,
  policy: {
    version: 2,
    find: { person: { enabled: true } },
    rules: [{ for: ['person'], with: { by: 'solid', options: { shape: 'mask' } } }],
    otherwise: {
      picture: { by: 'solid', options: { margin: 0.35 } },
      sound: { by: 'remove' },
    },
    context: { expression: false, eyes: false, mouth: false },
  },
} satisfies Preset;
