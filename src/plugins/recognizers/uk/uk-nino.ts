import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'uk-nino',
  entity: 'UK_NINO',
  label: 'UK national insurance number',
  family: 'id',
  source: 'HMRC NIM39110',
  countries: ['GB'],
  context: ['national insurance', 'ni number', 'nino', 'insurance'],
  needs: { digits: 6 },
  patterns: [
    {
      name: 'NINO',
      re: /\b(?!bg|gb|nk|kn|nt|tn|zz)[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z][ -]?(?:\d{2}[ -]?\d{2}[ -]?\d{2}|\d{3}[ -]?\d{3})[ -]?[a-d]\b/gi,
      score: 0.5,
    },
  ],
} satisfies Recognizer;
