/** The eighteen identifiers: names; places under a state; dates but the year; ages over 89; and every number and address of a person. */
import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'text',
  id: 'hipaa-safe-harbor',
  label: 'HIPAA Safe Harbor',
  place: 2,
  about: 'All 18 identifiers: years, states and first three ZIP digits may stay, the rest goes.',
  source: '45 CFR 164.514(b)(2); HHS guidance of November 26, 2012',
  policy: {
    version: 2,
    find: { text: { threshold: 0.35, names: { point: 'recall' } } },
    rules: [
      { for: ['DATE_TIME'], with: { by: 'generalize', options: { date: 'year' } } },
      { for: ['AGE'], with: { by: 'generalize', options: { k: 5 } } },
      { for: ['ZIP_CODE', 'LOCATION', 'ADDRESS'], with: { by: 'generalize' } },
      // Nationality, religion and politics are none of the eighteen.
      { for: ['NRP'], with: { by: 'keep' } },
    ],
    otherwise: { text: { by: 'replace' } },
  },
} satisfies Preset;
