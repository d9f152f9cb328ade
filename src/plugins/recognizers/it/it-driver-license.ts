import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'it-driver-license',
  entity: 'IT_DRIVER_LICENSE',
  label: 'Italian driving licence',
  family: 'id',
  source: 'D.M. Infrastrutture e Trasporti 8/2/2007',
  countries: ['IT'],
  context: ['patente', 'licenza', 'license', 'guida'],
  needs: { digits: 3, mixed: true },
  patterns: [
    { name: 'licence', re: /\b(?:[A-Z]{2}\d{7}[A-Z]|U1[BCDFGHLJKMNPRSTUWYXZ0-9]{7}[A-Z])\b/gi, score: 0.2 },
  ],
} satisfies Recognizer;
