import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'classroom',
  label: 'Classroom',
  place: 14,
  about:
    'Every face under a solid form with a wide margin, small and weakly seen ones too; no sound. Bodies, clothes and what stands on the board stay.',
  strict: true,
  policy: {
    version: 2,
    otherwise: {
      picture: { by: 'solid', options: { margin: 0.35 } },
      sound: { by: 'remove' },
    },
    context: { expression: false, eyes: false, mouth: false },
  },
} satisfies Preset;
