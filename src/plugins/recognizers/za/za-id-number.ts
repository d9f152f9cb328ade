import { isDay, luhn } from '../../../core/text/checksum.ts';
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
  patterns: [{ name: 'thirteen digits', re: /\b\d{10}[012]\d{2}\b/g, score: 0.2 }],
  validate: (text) =>
    isDay(2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6))) && luhn(text),
} satisfies Recognizer;
