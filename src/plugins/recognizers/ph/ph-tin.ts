import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'ph-tin',
  entity: 'PH_TIN',
  label: 'Philippine taxpayer number',
  family: 'id',
  source: 'BIR Revenue Memorandum Circular 111-2021',
  countries: ['PH'],
  context: ['tin', 'bir', 'taxpayer', 'tax identification'],
  needs: { digits: 9 },
  patterns: [
    { name: 'delimited', re: /(?<![\d-])[0-5]\d{2}-\d{3}-\d{3}(?:-\d{3,5})?(?![\d-])/g, score: 0.05 },
    { name: 'plain', re: /\b0\d{8}(?:\d{3})?\b/g, score: 0.01 },
  ],
} satisfies Recognizer;
