/** The eighteen identifiers: names; places under a state; dates but the year; ages over 89; and every number and address of a person. */
import type { TextPreset } from '../../core/text/preset.ts';

export default {
  kind: 'text-preset',
  id: 'hipaa-safe-harbor',
  label: 'HIPAA Safe Harbor',
  about: 'All 18 identifiers: years, states and first three ZIP digits may stay, the rest goes.',
  source: '45 CFR 164.514(b)(2); HHS guidance of November 26, 2012',
  policy: {
    version: 1,
    find: { threshold: 0.35 },
    ner: { point: 'recall' },
    rules: [
      { for: ['DATE_TIME'], with: { operator: 'generalize', options: { date: 'year' } } },
      { for: ['AGE'], with: { operator: 'generalize', options: { k: 5 } } },
      { for: ['ZIP_CODE', 'LOCATION', 'ADDRESS'], with: { operator: 'generalize' } },
      // Nationality, religion and politics are none of the eighteen.
      { for: ['NRP'], with: { operator: 'keep' } },
    ],
    otherwise: { operator: 'replace' },
  },
} satisfies TextPreset;
