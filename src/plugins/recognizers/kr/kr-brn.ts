import { onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'kr-brn',
  entity: 'KR_BRN',
  label: 'Korean business registration number',
  family: 'id',
  source: 'National Tax Service (weights 1-3-7-1-3-7-1-3-5)',
  countries: ['KR'],
  context: ['사업자등록번호', '사업자번호', 'brn', 'business registration'],
  needs: { digits: 10 },
  alone: 0.4,
  patterns: [{ name: 'ten digits', re: /(?<![\d-])\d{3}[- ]?\d{2}[- ]?\d{5}(?!\d)/g, score: 0.1 }],
  validate(text) {
    const d = onlyDigits(text);
    const sum = weighted(d, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((Number(d[8]) * 5) / 10);
    return (10 - (sum % 10)) % 10 === Number(d[9]);
  },
} satisfies Recognizer;
