import { weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'medical-license',
  entity: 'MEDICAL_LICENSE',
  label: 'US medical licence (DEA number)',
  family: 'health',
  source: '21 CFR 1301; DEA check digit',
  countries: ['US'],
  context: ['medical', 'certificate', 'dea', 'prescriber'],
  needs: { digits: 7, mixed: true },
  patterns: [{ name: 'DEA', re: /\b[abcdefghjklmprstux][a-z9]\d{7}\b/gi, score: 0.4 }],
  validate(text) {
    return weighted(text.slice(2), [1, 2, 1, 2, 1, 2]) % 10 === Number(text.at(-1));
  },
} satisfies Recognizer;
