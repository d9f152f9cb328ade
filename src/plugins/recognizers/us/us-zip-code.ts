import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'us-zip-code',
  entity: 'ZIP_CODE',
  label: 'US ZIP code',
  family: 'place',
  source: 'USPS Publication 28, section 211.2',
  countries: ['US'],
  context: ['zip', 'zipcode', 'postal code', 'postcode'],
  needs: { digits: 5 },
  patterns: [
    {
      name: 'after state',
      re: /(?<=\b(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|AP|AE|AA),? {1,2})\d{5}(?:-\d{4})?\b/g,
      score: 0.7,
    },
    { name: 'ZIP+4', re: /(?<![\d-])\d{5}-\d{4}(?![\d-])/g, score: 0.3 },
    { name: 'five digits', re: /(?<![\d-])\d{5}(?![\d-])/g, score: 0.05 },
  ],
} satisfies Recognizer;
