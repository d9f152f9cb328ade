import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'body',
  label: 'Body',
  place: 5,
  about:
    'Whole people as silhouettes of one colour: faces, clothes and build are gone, how people move can still be seen.',
  policy: {
    version: 2,
    find: { person: { enabled: true } },
    rules: [{ for: ['person'], with: { by: 'solid', options: { shape: 'mask' } } }],
  },
} satisfies Preset;
