import type { Preset } from '../../core/plugin.ts';

export default {
  kind: 'preset',
  id: 'balanced',
  label: 'Safe',
  about: 'Every face under a solid form. Nothing of it survives.',
  policy: {},
} satisfies Preset;
