import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'another-face',
  label: 'Another face',
  place: 18,
  about:
    'Somebody who does not exist does what each face does: expression, gaze and the way the head is held stay. Hair, body and voice stay, too.',
  policy: {
    version: 2,
    rules: [{ for: ['face'], with: { by: 'persona' } }],
  },
} satisfies Preset;
