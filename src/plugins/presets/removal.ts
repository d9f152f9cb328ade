import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'removal',
  label: 'Removal',
  place: 8,
  about:
    'People are gone and the room stays, as other frames show it. For cameras that stand still, turn or are held by hand; not for those that walk along.',
  policy: {
    version: 2,
    find: { person: { enabled: true } },
    rules: [{ for: ['person', 'face'], with: { by: 'removal' } }],
  },
} satisfies Preset;
