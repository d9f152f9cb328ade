import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-handelsregister',
  entity: 'DE_HANDELSREGISTER',
  label: 'German commercial register number',
  family: 'id',
  source: '§ 13 HRV (sections A and B)',
  countries: ['DE'],
  context: ['handelsregister', 'amtsgericht', 'registergericht', 'registernummer'],
  needs: { digits: 1 },
  patterns: [
    { name: 'HRA or HRB', re: /\bHR[AB](?:[-. ]{0,2}(?:Nr|Nummer|No)\.?)?[: ]{0,3}\d{1,6}\b/gi, score: 0.7 },
  ],
} satisfies Recognizer;
