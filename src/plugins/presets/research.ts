/** Texts that read as before: invented people, shifted dates, the same person always the same. */
import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'text',
  id: 'research',
  label: 'Research, meaning kept',
  place: 6,
  about: 'Invented names, places and numbers; dates move together, so intervals stay.',
  source: 'ISO/IEC 20889:2018, synthetic data and pseudonymisation',
  policy: {
    version: 2,
    find: { text: { names: { point: 'recall' } } },
    rules: [
      { for: ['family:secret'], with: { by: 'replace' } },
      { for: ['NRP'], with: { by: 'keep' } },
    ],
    otherwise: { text: { by: 'surrogate' } },
  },
} satisfies Preset;
