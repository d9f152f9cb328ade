import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'street-address-compound',
  entity: 'ADDRESS',
  label: 'Postal address, street in one word',
  family: 'place',
  source: 'DIN 5008 and NEN 5825: street, then house number',
  context: [
    'address',
    'live',
    'lives',
    'resides',
    'street',
    'ship',
    'deliver',
    'located',
    'anschrift',
    'adresse',
    'domicilio',
    'dirección',
    'indirizzo',
    'endereço',
    'adres',
    'wohnhaft',
  ],
  needs: {
    near: / \d(?<=(?:stra(?:ß|ss)e|str\.|weg|allee|platz|gasse|ring|damm|ufer|chaussee|steig|stieg|straat|laan|plein|gracht|kade|dijk|singel|hof|pad|steeg|dreef) \d)/gi,
  },
  patterns: [
    {
      name: 'German',
      re: /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}.-]{1,24}[ -]){0,3}(?:\p{Lu}?[\p{L}-]{0,28}(?:straße|strasse|str\.|weg|allee|platz|gasse|ring|damm|ufer|chaussee|steig|stieg)|Straße|Strasse|Weg|Allee|Platz|Gasse) \d{1,4} ?[a-hA-H]?(?:-\d{1,4})?(?:,? \d{5} \p{Lu}[\p{L}-]{1,24})?(?![\p{L}\d])/gu,
      score: 0.7,
    },
    {
      name: 'Dutch',
      re: /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.-]{0,24}(?:straat|laan|plein|gracht|kade|dijk|singel|hof|weg|pad|steeg|dreef) \d{1,4} ?[a-zA-Z]?(?:,? \d{4} ?[A-Z]{2}(?: \p{Lu}[\p{L}-]{1,24})?)?(?![\p{L}\d])/gu,
      score: 0.7,
    },
  ],
} satisfies Recognizer;
