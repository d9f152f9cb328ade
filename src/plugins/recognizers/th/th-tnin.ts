import { onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'th-tnin',
  entity: 'TH_TNIN',
  label: 'Thai identification number',
  family: 'id',
  source: 'Department of Provincial Administration (modulus 11); province codes of ISO 3166-2:TH',
  countries: ['TH'],
  context: ['thai', 'national id', 'tnin', 'เลขประจำตัวประชาชน', 'บัตรประชาชน'],
  needs: { digits: 13 },
  alone: 0.5,
  patterns: [
    {
      name: 'thirteen digits',
      re: /(?<!\d)[1-8][- ]?(?:1[0-9]|2[0-7]|3[0-9]|4[0-9]|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6])\d{2}[- ]?\d{5}[- ]?\d{2}[- ]?\d(?!\d)/g,
      score: 0.2,
    },
  ],
  validate(text) {
    const d = onlyDigits(text);
    return (11 - (weighted(d, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(d[12]);
  },
} satisfies Recognizer;
