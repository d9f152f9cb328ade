import { onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'au-abn',
  entity: 'AU_ABN',
  label: 'Australian business number',
  family: 'id',
  source: 'Australian Business Register, Format of the ABN (modulus 89)',
  countries: ['AU'],
  context: ['abn', 'business number', 'australian business'],
  needs: { digits: 11 },
  alone: 0.4,
  patterns: [{ name: 'eleven digits', re: /\b[1-9]\d[ -]?\d{3}[ -]?\d{3}[ -]?\d{3}\b/g, score: 0.1 }],
  validate(text) {
    const d = onlyDigits(text);
    return weighted(`${Number(d[0]) - 1}${d.slice(1)}`, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0;
  },
} satisfies Recognizer;
