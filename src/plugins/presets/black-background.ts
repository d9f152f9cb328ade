import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'black-background',
  label: 'Black background',
  place: 12,
  about:
    'People stay as they are, faces too; around them all is black, but beside those whose silhouette is not clear.',
  policy: {
    version: 2,
    find: { face: { enabled: false }, person: { enabled: true } },
    rules: [{ for: ['person'], with: { by: 'keep' }, because: 'only what is around people is hidden' }],
    background: { by: 'solid', options: { colour: '#000000' } },
  },
} satisfies Preset;
