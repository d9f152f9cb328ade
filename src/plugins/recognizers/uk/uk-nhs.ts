import { onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'uk-nhs',
  entity: 'UK_NHS',
  label: 'NHS number',
  family: 'health',
  source: 'NHS Data Dictionary, NHS NUMBER (modulus 11)',
  countries: ['GB'],
  context: ['nhs', 'national health', 'health service', 'health number'],
  needs: { digits: 10 },
  alone: 0.39,
  patterns: [{ name: 'ten digits', re: /\b\d{3}([- ]?)\d{3}\1\d{4}\b/g, score: 0.3 }],
  validate: (text) => weighted(onlyDigits(text), [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
} satisfies Recognizer;
