import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'blur',
  label: 'Blur',
  place: 2,
  about: 'Looks soft, protects little: blurred faces can be recognised again.',
  policy: { version: 2, otherwise: { picture: { by: 'blur', options: { strength: 0.6, feather: 6 } } } },
} satisfies Preset;
