import { luhn, onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'ca-sin',
  entity: 'CA_SIN',
  label: 'Canadian social insurance number',
  family: 'id',
  source: 'Employment and Social Development Canada, SIN Code of Practice (Luhn)',
  countries: ['CA'],
  context: ['sin', 'social insurance', 'nas', 'numéro d assurance sociale', 'assurance'],
  needs: { digits: 9 },
  alone: 0.5,
  patterns: [
    { name: 'delimited', re: /(?<![\d-])[1-79]\d{2}([- ])\d{3}\1\d{3}(?![\d-])/g, score: 0.5 },
    { name: 'plain', re: /\b[1-79]\d{8}\b/g, score: 0.05 },
  ],
  validate(text) {
    const d = onlyDigits(text);
    if (/^(\d)\1+$/.test(d) || !luhn(d)) return false;
    return text.length > 9 ? true : undefined;
  },
} satisfies Recognizer;
