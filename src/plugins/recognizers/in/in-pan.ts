import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'in-pan',
  entity: 'IN_PAN',
  label: 'Indian permanent account number',
  family: 'id',
  source: 'Income-tax Rules 1962, rule 114',
  countries: ['IN'],
  context: ['pan', 'permanent account', 'income tax'],
  needs: { digits: 4, mixed: true },
  patterns: [
    { name: 'with holder type', re: /\b[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]\b/gi, score: 0.5 },
    { name: 'five, four, one', re: /\b[A-Z]{5}\d{4}[A-Z]\b/gi, score: 0.1 },
  ],
} satisfies Recognizer;
