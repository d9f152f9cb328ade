import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'postcode-by-field',
  entity: 'ZIP_CODE',
  label: 'Postcode in a named field',
  family: 'place',
  source: 'UPU S42, what countries call it',
  needs: { digits: 3 },
  patterns: [
    {
      name: 'field',
      re: /\b(?:CP|C\.P\.|PLZ|CAP|CEP|NPA|zip(?: ?code)?|postal ?code|post ?code|postleitzahl|c[óo]digo postal|code postal|postcode)["']?\s{0,2}[:=.]?\s{0,2}["']?(?<v>\d{3,5}(?:[ -]?\d{3,4})?(?: ?[A-Z]{2})?)\b/giu,
      score: 0.6,
    },
  ],
} satisfies Recognizer;
