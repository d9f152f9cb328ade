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
    const d = Array.from(text.slice(2), Number);
    return (d[0] + d[2] + d[4] + 2 * (d[1] + d[3] + d[5])) % 10 === d[6];
  },
} satisfies Recognizer;
