import { icaoCheck } from '../../../core/text/icao.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-id-card',
  entity: 'DE_ID_CARD',
  label: 'German identity card',
  family: 'id',
  source: 'PAuswV annex 1; ICAO Doc 9303 part 3, check digit 7-3-1',
  countries: ['DE'],
  context: [
    'personalausweis',
    'ausweis',
    'ausweisnummer',
    'perso',
    'npa',
    'dokumentennummer',
    'seriennummer',
    'national id',
    'identity card',
    'id card',
  ],
  needs: { digits: 2, mixed: true },
  patterns: [
    { name: 'nine signs', re: /\b[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{7}\d\d?\b/gi, score: 0.35 },
  ],
  validate(text) {
    if (!/\d.*\d/.test(text)) return false;
    // Nine signs are printed; the check digit follows them in the machine-readable zone. Some write it along.
    return text.length === 10 ? icaoCheck(text) : icaoCheck(text) || undefined;
  },
} satisfies Recognizer;
