import { isDay, luhn, onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'za-id-number',
  entity: 'ZA_ID_NUMBER',
  label: 'South African identity number',
  family: 'id',
  source: 'Identification Act 68 of 1997 (date, citizenship, Luhn)',
  countries: ['ZA'],
  context: ['rsa', 'sa id', 'south african', 'identity', 'id number'],
  needs: { digits: 13 },
  alone: 0.6,
  patterns: [{ name: 'thirteen digits', re: /\b\d{6} ?\d{4} ?[012]\d ?\d\b/g, score: 0.2 }],
  validate(text) {
    const d = onlyDigits(text);
    return isDay(2000 + Number(d.slice(0, 2)), Number(d.slice(2, 4)), Number(d.slice(4, 6))) && luhn(d);
  },
} satisfies Recognizer;
