import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'uk-driving-licence',
  entity: 'UK_DRIVING_LICENCE',
  label: 'UK driving licence',
  family: 'id',
  source: 'DVLA INF4D, driver number',
  countries: ['GB'],
  context: ['driving', 'licence', 'license', 'dvla', 'driver'],
  needs: { digits: 6, mixed: true },
  patterns: [
    {
      name: 'driver number',
      re: /\b(?=[A-Z])(?:[A-Z]{5}|[A-Z]{4}9|[A-Z]{3}99|[A-Z]{2}999|[A-Z]9999)\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z0-9]{2}[A-Z](?: ?\d{2})?\b/gi,
      score: 0.6,
    },
  ],
} satisfies Recognizer;
