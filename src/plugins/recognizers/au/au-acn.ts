import { onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'au-acn',
  entity: 'AU_ACN',
  label: 'Australian company number',
  family: 'id',
  source: 'ASIC, Australian Company Number digit check',
  countries: ['AU'],
  context: ['acn', 'company number', 'australian company'],
  needs: { digits: 9 },
  alone: 0.35,
  patterns: [{ name: 'nine digits', re: /\b\d{3}[ -]?\d{3}[ -]?\d{3}\b/g, score: 0.1 }],
  validate(text) {
    const d = onlyDigits(text);
    return (10 - (weighted(d, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === Number(d[8]);
  },
} satisfies Recognizer;
