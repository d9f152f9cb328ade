import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'in-gstin',
  entity: 'IN_GSTIN',
  label: 'Indian GST number',
  family: 'id',
  source: 'CGST Rules 2017, rule 10 (state code, PAN, entity, Z, check)',
  countries: ['IN'],
  context: ['gstin', 'gst', 'tax'],
  needs: { digits: 6, mixed: true },
  patterns: [
    {
      name: 'GSTIN',
      re: /\b(?:0[1-9]|[12]\d|3[0-8]|97|99)[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]\b/gi,
      score: 0.9,
    },
  ],
} satisfies Recognizer;
