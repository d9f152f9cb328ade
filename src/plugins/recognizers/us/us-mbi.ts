import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'us-mbi',
  entity: 'US_MBI',
  label: 'US Medicare beneficiary identifier',
  family: 'health',
  source: 'CMS, Understanding the Medicare Beneficiary Identifier Format',
  countries: ['US'],
  context: ['mbi', 'medicare', 'beneficiary', 'cms', 'medicaid', 'hic', 'hicn'],
  needs: { digits: 4, mixed: true },
  patterns: [
    {
      name: 'delimited',
      re: /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-[AC-HJKMNP-RT-Y]{2}\d{2}\b/gi,
      score: 0.6,
    },
    {
      name: 'plain',
      re: /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}\b/gi,
      score: 0.4,
    },
  ],
} satisfies Recognizer;
