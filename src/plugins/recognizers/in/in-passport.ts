import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'in-passport',
  entity: 'IN_PASSPORT',
  label: 'Indian passport number',
  family: 'id',
  source: 'Passport Seva (letter and seven digits)',
  countries: ['IN'],
  context: ['passport', 'indian passport'],
  needs: { digits: 7, mixed: true },
  patterns: [{ name: 'letter and seven digits', re: /\b[A-Z][1-9]\d ?\d{4}[1-9]\b/gi, score: 0.1 }],
} satisfies Recognizer;
