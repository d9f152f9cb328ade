import { onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'ph-tin',
  entity: 'PH_TIN',
  label: 'Philippine taxpayer number',
  family: 'id',
  source: 'BIR Revenue Memorandum Circular 111-2021; ninth digit: weights 9 to 2, modulus 11',
  countries: ['PH'],
  context: ['tin', 'bir', 'taxpayer', 'tax identification', 'tax id', 'rdo'],
  needs: { digits: 9 },
  patterns: [
    { name: 'delimited', re: /(?<![\d-])\d{3}([- ])\d{3}\1\d{3}(?:\1\d{3,5})?(?![\d-])/g, score: 0.05 },
    { name: 'plain', re: /\b\d{9}(?:\d{3})?\b/g, score: 0.01 },
  ],
  alone: 0.35,
  validate(text) {
    const d = onlyDigits(text);
    return !/^0{9}/.test(d) && weighted(d, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(d[8]);
  },
} satisfies Recognizer;
