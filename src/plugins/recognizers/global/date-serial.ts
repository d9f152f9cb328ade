import { firstWords } from '../../../core/text/match/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const FIELD =
  'd\\.?o\\.?b|birth ?(?:date|day)|date ?of ?birth|birth|born|geburtsdatum|geburtstag|geb\\.?|date de naissance|naissance|fecha de nacimiento|nacimiento|data di nascita|nascita|data de nascimento|nascimento|geboortedatum|(?:start|end|hire|join|entry|exit|visit|admission|discharge|death|issue|expiry|due|order|payment|contract) ?date|date|datum|fecha';

export default {
  kind: 'recognizer',
  id: 'date-serial',
  entity: 'DATE_TIME',
  label: 'Date as a spreadsheet counts it',
  family: 'time',
  source: 'ECMA-376 part 1, 18.17.4.1: days since the end of 1899',
  needs: { starts: firstWords(FIELD) },
  patterns: [
    {
      name: 'days in a field',
      // 1927 to 2119: fewer days are counts of other things.
      re: new RegExp(
        `(?<!\\p{L})(?:${FIELD.replaceAll(' ?', '[ _-]?')})["']?\\s{0,2}[:=]\\s{0,3}["']?(?<v>[1-7]\\d{4}(?:\\.\\d{1,12})?)(?![\\p{L}\\d.,/-])`,
        'giu',
      ),
      score: 0.6,
    },
  ],
} satisfies Recognizer;
