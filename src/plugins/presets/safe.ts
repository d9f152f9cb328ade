import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'safe',
  label: 'Safe',
  place: 1,
  about: 'Every face under a solid form. Nothing of it survives.',
  policy: { version: 2 },
} satisfies Preset;
