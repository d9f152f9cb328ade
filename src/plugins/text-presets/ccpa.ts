/** Identifiers and sensitive personal information of consumers. */
import type { TextPreset } from '../../core/text/preset.ts';

export default {
  kind: 'text-preset',
  id: 'ccpa',
  label: 'CCPA',
  about: 'Identifiers are replaced by their kind, account numbers keep their last four, secrets go.',
  source: 'California Civil Code 1798.140(v) and (ae)',
  policy: {
    version: 1,
    rules: [
      { for: ['family:secret'], with: { operator: 'redact' } },
      {
        for: ['US_BANK_NUMBER', 'BANK_ACCOUNT', 'IBAN_CODE'],
        with: { operator: 'template', options: { template: '[{entity}]' } },
      },
      { for: ['DATE_TIME'], with: { operator: 'keep' } },
    ],
    otherwise: { operator: 'replace' },
  },
} satisfies TextPreset;
