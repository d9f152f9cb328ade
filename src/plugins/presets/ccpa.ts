/** Identifiers and sensitive personal information of consumers. */
import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'text',
  id: 'ccpa',
  label: 'CCPA',
  place: 3,
  about: 'Identifiers are replaced by their kind, account numbers keep their last four, secrets go.',
  source: 'California Civil Code 1798.140(v) and (ae)',
  policy: {
    version: 2,
    rules: [
      { for: ['family:secret'], with: { by: 'redact' } },
      {
        for: ['US_BANK_NUMBER', 'BANK_ACCOUNT', 'IBAN_CODE'],
        with: { by: 'template', options: { template: '[{entity}]' } },
      },
      { for: ['DATE_TIME'], with: { by: 'keep' } },
    ],
    otherwise: { text: { by: 'replace' } },
  },
} satisfies Preset;
