import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'us-passport',
  entity: 'US_PASSPORT',
  label: 'US passport number',
  family: 'id',
  source: '22 CFR 51; Department of State, Next Generation Passport (letter and eight digits)',
  countries: ['US'],
  context: ['passport', 'travel document'],
  needs: { digits: 8 },
  patterns: [
    { name: 'next generation', re: /\b[A-Z]\d{8}\b/gi, score: 0.1 },
    { name: 'nine digits', re: /\b\d{9}\b/g, score: 0.05 },
  ],
} satisfies Recognizer;
