import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'it-identity-card',
  entity: 'IT_IDENTITY_CARD',
  label: 'Italian identity card',
  family: 'id',
  source: 'D.M. Interno 23/12/2015 (paper, CIE 2.0, CIE 3.0)',
  countries: ['IT'],
  context: ['carta', 'identità', 'identita', 'cie', 'elettronica', 'documento'],
  needs: { digits: 5 },
  patterns: [
    { name: 'card', re: /\b(?:[A-Z]{2} ?\d{7}|\d{7}[A-Z]{2}|[A-Z]{2}\d{5}[A-Z]{2})\b/gi, score: 0.05 },
  ],
} satisfies Recognizer;
