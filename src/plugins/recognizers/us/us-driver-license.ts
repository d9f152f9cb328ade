import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'us-driver-license',
  entity: 'US_DRIVER_LICENSE',
  label: 'US driver license',
  family: 'id',
  source: 'AAMVA DL/ID number formats by state',
  countries: ['US'],
  context: [
    'driver',
    'license',
    'licence',
    'permit',
    'lic',
    'identification',
    'dls',
    'cdls',
    'dl#',
    'd.l.',
    'dl',
    'driving',
  ],
  needs: { any: [{ digits: 3, mixed: true }, { digits: 6 }] },
  patterns: [
    {
      name: 'letters and digits',
      re: /\b(?:[A-Z]\d{3,14}|[A-Z]\d{18}|[A-Z]{2}\d{2,7}|\d{2}[A-Z]{3}\d{5,6}|[A-Z]\d{6}R|\d{7,9}[A-Z]|[A-Z]{2}\d{6}[A-Z]|\d{8}[A-Z]{2}|\d{3}[A-Z]{2}\d{4}|[A-Z]\d[A-Z]\d[A-Z])\b/gi,
      score: 0.3,
    },
    { name: 'Washington', re: /\b(?=[A-Z*]{1,10}\d)[A-Z][A-Z0-9*]{10}[A-Z0-9]\b/gi, score: 0.1 },
    { name: 'delimited', re: /\b[A-Z]\d{2,4}(?:[- ]\d{2,5}){2,3}\b/gi, score: 0.1 },
    { name: 'digits', re: /\b(?:\d{6,14}|\d{16})\b/g, score: 0.01 },
  ],
} satisfies Recognizer;
