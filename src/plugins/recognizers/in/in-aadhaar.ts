import { onlyDigits, verhoeff } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'in-aadhaar',
  entity: 'IN_AADHAAR',
  label: 'Indian Aadhaar number',
  family: 'id',
  source: 'UIDAI, UID numbering scheme (Verhoeff)',
  countries: ['IN'],
  context: ['aadhaar', 'aadhar', 'uidai', 'uid'],
  needs: { digits: 12 },
  alone: 0.4,
  patterns: [{ name: 'twelve digits', re: /\b\d{4}([- :]?)\d{4}\1\d{4}\b/g, score: 0.1 }],
  validate(text) {
    const d = onlyDigits(text);
    return d.charAt(0) >= '2' && verhoeff(d) && d !== Array.from(d).reverse().join('');
  },
} satisfies Recognizer;
