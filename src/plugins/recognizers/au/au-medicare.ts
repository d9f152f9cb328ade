import { onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'au-medicare',
  entity: 'AU_MEDICARE',
  label: 'Australian Medicare number',
  family: 'health',
  source: 'Services Australia, Medicare card number check digit',
  countries: ['AU'],
  context: ['medicare', 'health card'],
  needs: { digits: 10 },
  alone: 0.35,
  patterns: [{ name: 'ten digits', re: /\b[2-6]\d{3}[ -]?\d{5}[ -]?\d(?:[ /-]?\d)?\b/g, score: 0.1 }],
  validate(text) {
    const d = onlyDigits(text);
    return weighted(d, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(d[8]);
  },
} satisfies Recognizer;
