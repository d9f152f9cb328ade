import { firstWords } from '../../../core/text/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const FIELD =
  'CP|C\\.P\\.|PLZ|CAP|CEP|NPA|zip(?: ?code)?|postal ?code|post ?code|postleitzahl|c[óo]digo postal|code postal';

export default {
  kind: 'recognizer',
  id: 'postcode-by-field',
  entity: 'ZIP_CODE',
  label: 'Postcode in a named field',
  family: 'place',
  source: 'UPU S42, what countries call it',
  needs: { starts: firstWords(FIELD) },
  patterns: [
    {
      name: 'field',
      re: new RegExp(
        `\\b(?:${FIELD})["']?\\s{0,2}[:=.]?\\s{0,2}["']?(?<v>\\d{3,5}(?:[ -]?\\d{3,4})?(?: ?[A-Z]{2})?)\\b`,
        'giu',
      ),
      score: 0.6,
    },
  ],
} satisfies Recognizer;
