import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-tax-number',
  entity: 'DE_TAX_NUMBER',
  label: 'German tax number',
  family: 'id',
  source: 'ELSTER, Prüfung der Steuernummer: federal and state notation',
  countries: ['DE'],
  context: [
    'steuernummer',
    'st.-nr',
    'stnr',
    'steuernr',
    'finanzamt',
    'steuer-nr',
    'steuerbescheid',
    'umsatzsteuer',
    'einkommensteuer',
    'tax number',
  ],
  needs: { digits: 9 },
  patterns: [
    { name: 'state notation', re: /\b\d{2,3}\/\d{3,4}\/\d{4,5}\b/g, score: 0.4 },
    { name: 'Baden-Württemberg', re: /(?<![\w/])\d{5}\/\d{5}(?![\w/])/g, score: 0.3 },
    { name: 'state notation, spaced', re: /\b\d{2,3} \d{3,4} \d{4,5}\b/g, score: 0.1 },
    { name: 'federal, thirteen digits', re: /\b(?:0[1-9]|1[0-6])\d{11}\b/g, score: 0.2 },
  ],
} satisfies Recognizer;
