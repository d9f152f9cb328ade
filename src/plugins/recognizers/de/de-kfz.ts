import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-kfz',
  entity: 'DE_KFZ',
  label: 'German number plate',
  family: 'vehicle',
  source: '§ 9 FZV and annex 1',
  countries: ['DE'],
  context: ['kennzeichen', 'kfz', 'nummernschild', 'auto', 'fahrzeug', 'wagen'],
  needs: { digits: 1 },
  patterns: [
    { name: 'plate', re: /\b[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[- ]\d{1,4}[EH]?\b/g, score: 0.5 },
    { name: 'plate, spaced', re: /\b[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[- ]?\d{1,4}[EH]?\b/g, score: 0.3 },
  ],
} satisfies Recognizer;
