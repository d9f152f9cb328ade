import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'uk-postcode',
  entity: 'UK_POSTCODE',
  label: 'UK postcode',
  family: 'place',
  source: "BS 7666-2; Royal Mail Programmers' Guide to the PAF",
  countries: ['GB'],
  context: ['postcode', 'post code', 'postal', 'address', 'zip'],
  needs: { digits: 1, mixed: true },
  patterns: [
    {
      name: 'outward and inward',
      re: /\b(?:GIR 0AA|(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRV-Y]) \d[ABD-HJLNP-UW-Z]{2})\b/g,
      score: 0.6,
    },
    {
      name: 'loosely written',
      re: /\b(?:GIR ?0AA|(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})\b/gi,
      score: 0.4,
    },
  ],
} satisfies Recognizer;
