import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-fuehrerschein',
  entity: 'DE_FUEHRERSCHEIN',
  label: 'German driving licence',
  family: 'id',
  source: 'FeV annex 8 (eleven signs: authority, serial, check, issue)',
  countries: ['DE'],
  context: ['führerschein', 'fuehrerschein', 'fahrerlaubnis', 'führerscheinnummer'],
  needs: { digits: 7, mixed: true },
  patterns: [{ name: 'eleven signs', re: /\b[A-Z][A-Z0-9]{2}\d{6,7}[A-Z0-9][A-Z0-9]?\b/gi, score: 0.3 }],
  validate: (text) =>
    /^[a-z]{2}\d{8}[a-z0-9]$|^[a-z]\d{2}[a-z0-9]{6}\d[a-z0-9]$/i.test(text) ? undefined : false,
} satisfies Recognizer;
