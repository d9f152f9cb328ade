/** Texts that read as before: invented people, shifted dates, the same person always the same. */
import type { TextPreset } from '../../core/text/preset.ts';

export default {
  kind: 'text-preset',
  id: 'research',
  label: 'Research, meaning kept',
  about: 'Invented names, places and numbers; dates move together, so intervals stay.',
  source: 'ISO/IEC 20889:2018, synthetic data and pseudonymisation',
  policy: {
    version: 1,
    ner: { point: 'recall' },
    rules: [
      { for: ['family:secret'], with: { operator: 'replace' } },
      { for: ['NRP'], with: { operator: 'keep' } },
    ],
    otherwise: { operator: 'surrogate' },
  },
} satisfies TextPreset;
