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
  context: ['personalausweis', 'ausweis', 'ausweisnummer', 'perso', 'identity card', 'id card'],
  needs: { digits: 2, mixed: true },
  patterns: [{ name: 'nine signs', re: /\b[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{7}\d\b/gi, score: 0.5 }],
  validate(text) {
    if (!/\d.*\d/.test(text)) return false;
    // Cards until 2010: T and eight digits, where the last is no check digit of the same kind.
    return icaoCheck(text) || (/^t\d{8}$/i.test(text) ? undefined : false);
  },
} satisfies Recognizer;
