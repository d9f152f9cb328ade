import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'uk-trn',
  entity: 'UK_TRN',
  label: 'UK temporary reference number',
  family: 'id',
  source: 'HMRC NIM39110, temporary reference numbers',
  countries: ['GB'],
  context: ['trn', 'temporary reference', 'national insurance'],
  needs: { digits: 7 },
  patterns: [
    { name: 'TRN', re: /\b\d{2} ?[A-Z] ?\d{3} ?\d{2}\b/gi, score: 0.15 },
    { name: 'TRN, as printed', re: /\b\d{2} ?[A-Z] ?\d{5}\b/g, score: 0.4 },
  ],
} satisfies Recognizer;
