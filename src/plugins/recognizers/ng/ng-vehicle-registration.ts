import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'ng-vehicle-registration',
  entity: 'NG_VEHICLE_REGISTRATION',
  label: 'Nigerian number plate',
  family: 'vehicle',
  source: 'Federal Road Safety Corps, number plate standardisation 2011',
  countries: ['NG'],
  context: ['plate', 'vehicle', 'registration', 'car'],
  needs: { digits: 3 },
  patterns: [
    { name: 'plate', re: /\b[A-Z]{3}-\d{3}[- ]?[A-Z]{2}\b/gi, score: 0.5 },
    { name: 'plate, without a hyphen', re: /\b[A-Z]{3} ?\d{3}[- ]?[A-Z]{2}\b/gi, score: 0.3 },
  ],
} satisfies Recognizer;
