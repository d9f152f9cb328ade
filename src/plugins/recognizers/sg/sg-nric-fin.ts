import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'sg-nric-fin',
  entity: 'SG_NRIC_FIN',
  label: 'Singapore NRIC or FIN',
  family: 'id',
  source: 'National Registration Act; ICA',
  countries: ['SG'],
  context: ['fin', 'fin#', 'nric', 'ic', 'identity card'],
  needs: { digits: 7, mixed: true },
  patterns: [
    { name: 'S, T, F, G or M', re: /\b[STFGM]\d{7}[A-Z]\b/gi, score: 0.5 },
    { name: 'any letter', re: /\b[A-Z]\d{7}[A-Z]\b/gi, score: 0.2 },
  ],
} satisfies Recognizer;
