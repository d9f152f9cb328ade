import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'maximum',
  label: 'Maximum',
  place: 10,
  about: 'Whole people and faces under boxes with a wide margin, weakly seen ones too; no sound.',
  strict: true,
  policy: {
    version: 2,
    find: { person: { enabled: true } },
    otherwise: {
      picture: { by: 'solid', options: { shape: 'box', margin: 0.35 } },
      sound: { by: 'remove' },
    },
  },
} satisfies Preset;
