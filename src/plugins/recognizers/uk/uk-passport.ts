import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'uk-passport',
  entity: 'UK_PASSPORT',
  label: 'UK passport number',
  family: 'id',
  source: 'HM Passport Office, Basic passport checks',
  countries: ['GB'],
  context: ['passport', 'travel document'],
  needs: { digits: 7, mixed: true },
  patterns: [{ name: 'two letters, seven digits', re: /\b[A-Z]{2}\d{7}\b/gi, score: 0.1 }],
} satisfies Recognizer;
