import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'support-call',
  label: 'Support call',
  place: 17,
  about:
    'Faces under one colour with their lines on top; no sound: what is said stays in the masked transcript, where you give one. What stands on a screen stays.',
  policy: {
    version: 2,
    otherwise: {
      picture: { by: 'solid', options: { overlay: 'skeleton' } },
      sound: { by: 'remove' },
    },
    context: { posture: false, gesture: false },
  },
} satisfies Preset;
