import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'signing',
  label: 'Signing',
  place: 9,
  about:
    'Faces under one colour with their lines on top: expression and hands stay to be read. For sign language and interviews.',
  policy: {
    version: 2,
    otherwise: { picture: { by: 'solid', options: { overlay: 'skeleton' } } },
    context: { gaze: true },
  },
} satisfies Preset;
