import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'us-ein',
  entity: 'US_EIN',
  label: 'US employer identification number',
  family: 'id',
  source: 'IRS Publication 1635; prefixes of IRS "How EINs are assigned"',
  countries: ['US'],
  context: ['ein', 'fein', 'employer identification', 'tax id', 'federal tax'],
  needs: { digits: 9 },
  patterns: [
    { name: 'delimited', re: /\b(?!0[0789]|1[789]|2[89]|49|69|70|78|79|89|9[67])\d{2}-\d{7}\b/g, score: 0.3 },
  ],
} satisfies Recognizer;
