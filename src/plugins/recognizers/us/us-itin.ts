import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'us-itin',
  entity: 'US_ITIN',
  label: 'US individual taxpayer number',
  family: 'id',
  source: 'IRS Publication 1915; Internal Revenue Manual 3.21.263 (ranges)',
  countries: ['US'],
  context: ['individual', 'taxpayer', 'itin', 'tax', 'payer', 'taxid', 'tin'],
  needs: { digits: 9 },
  patterns: [
    { name: 'delimited', re: /\b9\d{2}([- ])(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\1\d{4}\b/g, score: 0.5 },
    { name: 'plain', re: /\b9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}\b/g, score: 0.3 },
    {
      name: 'half delimited',
      re: /\b9\d{2}(?:[- ](?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}|(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])[- ]\d{4})\b/g,
      score: 0.05,
    },
  ],
} satisfies Recognizer;
