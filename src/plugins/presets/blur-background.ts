import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'blur-background',
  label: 'Blur background',
  place: 11,
  about:
    'People stay as they are, faces too; everything around them is blurred, and may still be recognised.',
  policy: {
    version: 2,
    find: { face: { enabled: false }, person: { enabled: true } },
    rules: [{ for: ['person'], with: { by: 'keep' }, because: 'only what is around people is hidden' }],
    background: { by: 'blur', options: { feather: 4 } },
  },
} satisfies Preset;
