import { luhn, onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'it-vat-code',
  entity: 'IT_VAT_CODE',
  label: 'Italian VAT number',
  family: 'id',
  source: 'D.P.R. 633/1972 art. 35 (Luhn)',
  countries: ['IT'],
  context: ['piva', 'partita iva', 'p.iva', 'iva', 'vat'],
  needs: { digits: 11 },
  alone: 0.35,
  patterns: [{ name: 'eleven digits', re: /\b(?:IT ?)?(?:\d[ _]?){10}\d\b/gi, score: 0.1 }],
  validate(text) {
    const d = onlyDigits(text);
    return d !== '00000000000' && luhn(d);
  },
} satisfies Recognizer;
