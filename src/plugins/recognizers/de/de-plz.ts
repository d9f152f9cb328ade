import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-plz',
  entity: 'DE_PLZ',
  label: 'German postcode',
  family: 'place',
  source: 'Deutsche Post, Postleitzahlensystem (01001 to 99998)',
  countries: ['DE'],
  context: ['plz', 'postleitzahl', 'wohnort', 'anschrift', 'adresse'],
  needs: { digits: 5 },
  patterns: [
    {
      name: 'before a town',
      re: /(?<![\d.,-])(?!00|01000)\d{5}(?= [A-ZÄÖÜ][a-zäöüß]{2,})(?! (?:Euro|Uhr|Meter|Menschen|Einwohner|Stück|Kilometer|People|Dollars))/g,
      score: 0.3,
    },
    { name: 'five digits', re: /(?<![\d.,-])(?!00|01000)\d{5}(?![\d-])/g, score: 0.05 },
  ],
} satisfies Recognizer;
