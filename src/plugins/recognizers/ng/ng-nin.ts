import { verhoeff } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'ng-nin',
  entity: 'NG_NIN',
  label: 'Nigerian identification number',
  family: 'id',
  source: 'National Identity Management Commission (Verhoeff)',
  countries: ['NG'],
  context: ['nin', 'national identification', 'nimc'],
  needs: { digits: 11 },
  alone: 0.35,
  patterns: [{ name: 'eleven digits', re: /\b\d{11}\b/g, score: 0.1 }],
  validate: verhoeff,
} satisfies Recognizer;
