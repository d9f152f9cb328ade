import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'removal',
  label: 'Removal',
  place: 8,
  about: 'People are gone and the room stays, as other frames show it. For cameras that stand still.',
  policy: {
    version: 2,
    find: { person: { enabled: true } },
    rules: [{ for: ['person', 'face'], with: { by: 'removal' } }],
  },
} satisfies Preset;
