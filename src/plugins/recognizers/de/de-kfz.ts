import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-kfz',
  entity: 'DE_KFZ',
  label: 'German number plate',
  family: 'vehicle',
  source: '§ 9 FZV and annex 1',
  countries: ['DE'],
  context: [
    'kennzeichen',
    'kfz',
    'nummernschild',
    'auto',
    'fahrzeug',
    'wagen',
    'pkw',
    'lkw',
    'zulassung',
    'fahrzeugschein',
    'plate',
    'registration',
  ],
  needs: { digits: 1 },
  patterns: [
    {
      name: 'plate',
      re: /(?<![\p{L}\p{N}_-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[- ]?[1-9]\d{0,3}[EH]?(?![\p{L}\p{N}_])/gu,
      score: 0.5,
    },
    {
      name: 'plate, spaced',
      re: /(?<![\p{L}\p{N}_-])[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[- ]?[1-9]\d{0,3} ?[EH]?(?![\p{L}\p{N}_])/gu,
      score: 0.3,
    },
  ],
} satisfies Recognizer;
