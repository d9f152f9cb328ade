import { luhn, onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'us-npi',
  entity: 'US_NPI',
  label: 'US provider identifier (NPI)',
  family: 'health',
  source: '45 CFR 162.406; CMS NPI check digit (Luhn over 80840 and the number)',
  countries: ['US'],
  context: ['npi', 'national provider', 'provider'],
  needs: { digits: 10 },
  alone: 0.35,
  patterns: [{ name: 'ten digits', re: /\b[12]\d{3}([ -]?)\d{3}\1\d{3}\b/g, score: 0.1 }],
  validate: (text) => luhn(`80840${onlyDigits(text)}`),
} satisfies Recognizer;
