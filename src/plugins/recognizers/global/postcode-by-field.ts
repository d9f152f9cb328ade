import { firstWords } from '../../../core/text/match/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const SHORT = 'CP|C\\.P\\.|PLZ|CAP|CEP|NPA|ZIP';
const LONG =
  '(?:[Zz]ip|[Pp]ostal|[Pp]ost)[ _]?[Cc]ode|[Zz]ip|(?:ZIP|POSTAL|POST)[ _]?CODE|[Pp]ostleitzahl|[Cc][óo]digo [Pp]ostal|[Cc]ode [Pp]ostal';
/** In small letters they are words as well ("a cap of 500"), unless they name a field. */
const FIELD = `(?:(?:${SHORT}|${LONG})["']?\\s{0,2}[:=.]?|(?:${SHORT.toLowerCase()})["']?\\s{0,2}[:=])`;

export default {
  kind: 'recognizer',
  id: 'postcode-by-field',
  entity: 'ZIP_CODE',
  label: 'Postcode in a named field',
  family: 'place',
  source: 'UPU S42, what countries call it',
  needs: { starts: firstWords(`${SHORT}|${LONG}`) },
  patterns: [
    {
      name: 'field',
      re: new RegExp(`\\b${FIELD}\\s{0,2}["']?(?<v>\\d{3,5}(?:[ -]?\\d{3,4})?(?: ?[A-Z]{2})?)\\b`, 'gu'),
      score: 0.6,
    },
  ],
} satisfies Recognizer;
