import { onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'au-tfn',
  entity: 'AU_TFN',
  label: 'Australian tax file number',
  family: 'id',
  source: 'ATO, TFN algorithm (modulus 11)',
  countries: ['AU'],
  context: ['tfn', 'tax file', 'tax'],
  needs: { digits: 9 },
  alone: 0.35,
  patterns: [{ name: 'nine digits', re: /\b\d{3}[ -]?\d{3}[ -]?\d{3}\b/g, score: 0.1 }],
  validate: (text) => weighted(onlyDigits(text), [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
} satisfies Recognizer;
