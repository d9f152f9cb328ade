import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'uk-vehicle-registration',
  entity: 'UK_VEHICLE_REGISTRATION',
  label: 'UK number plate',
  family: 'vehicle',
  source: 'DVLA INF104, vehicle registration numbers',
  countries: ['GB'],
  context: [
    'vehicle',
    'registration',
    'number plate',
    'licence plate',
    'license plate',
    'plate',
    'reg',
    'car',
    'dvla',
    'vrn',
    'v5c',
    'logbook',
    'vehicles',
  ],
  needs: { digits: 1, mixed: true },
  patterns: [
    {
      name: 'since 2001',
      re: /\b[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d)[- ]?[A-HJ-PR-Z]{3}\b/g,
      score: 0.5,
    },
    {
      name: 'since 2001, in any case',
      re: /\b[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d)[- ]?[A-HJ-PR-Z]{3}\b/gi,
      score: 0.2,
    },
    {
      name: 'prefix, 1983 to 2001',
      re: /\b[A-HJ-NPR-TV-Y]\d{1,3}[- ]?[A-HJ-PR-Y][A-HJ-PR-Z]{2}\b/gi,
      score: 0.2,
    },
    {
      name: 'suffix, 1963 to 1983',
      re: /\b[A-HJ-PR-Z]{3}[- ]?\d{1,3}[- ]?[A-HJ-NPR-TV-Y]\b/gi,
      score: 0.15,
      needs: { digits: 1 },
    },
  ],
} satisfies Recognizer;
