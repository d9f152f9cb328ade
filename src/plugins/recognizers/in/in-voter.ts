import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'in-voter',
  entity: 'IN_VOTER',
  label: 'Indian voter card (EPIC)',
  family: 'id',
  source: 'Election Commission of India, EPIC numbers',
  countries: ['IN'],
  context: ['voter', 'epic', 'elector'],
  needs: { digits: 7, mixed: true },
  patterns: [{ name: 'three letters, seven digits', re: /\b[A-Z]{3}\d{7}\b/gi, score: 0.3 }],
} satisfies Recognizer;
