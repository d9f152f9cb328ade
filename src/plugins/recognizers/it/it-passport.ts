import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'it-passport',
  entity: 'IT_PASSPORT',
  label: 'Italian passport number',
  family: 'id',
  source: 'D.M. Affari Esteri 23/6/2009 (two letters, seven digits)',
  countries: ['IT'],
  context: ['passaporto', 'passport', 'elettronico'],
  needs: { digits: 7, mixed: true },
  patterns: [{ name: 'two letters, seven digits', re: /\b[A-Z]{2}\d{7}\b/gi, score: 0.05 }],
} satisfies Recognizer;
