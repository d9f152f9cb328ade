import { icaoCheck } from '../../../core/text/icao.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-passport',
  entity: 'DE_PASSPORT',
  label: 'German passport number',
  family: 'id',
  source: 'Passverwaltungsvorschrift; ICAO Doc 9303 part 3, check digit 7-3-1',
  countries: ['DE'],
  context: ['reisepass', 'pass', 'passport', 'passnummer', 'reisepassnummer', 'dokument'],
  needs: { digits: 2 },
  patterns: [
    {
      name: 'nine signs',
      re: /\b[CFGHJKL][CFGHJKLMNPRTVWXYZ0-9]{7}\d\d?\b/gi,
      score: 0.3,
    },
  ],
  validate(text) {
    if (!/\d.*\d/.test(text)) return false;
    // Nine signs are printed; the check digit follows them in the machine-readable zone.
    return text.length === 10 ? icaoCheck(text) : icaoCheck(text) || undefined;
  },
} satisfies Recognizer;
