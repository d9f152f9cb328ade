import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'es-passport',
  entity: 'ES_PASSPORT',
  label: 'Spanish passport number',
  family: 'id',
  source: 'Real Decreto 896/2003 (three letters, six digits)',
  countries: ['ES'],
  context: ['pasaporte', 'passport'],
  needs: { digits: 6, mixed: true },
  patterns: [{ name: 'three letters, six digits', re: /\b[A-Z]{3}\d{6}\b/gi, score: 0.05 }],
} satisfies Recognizer;
