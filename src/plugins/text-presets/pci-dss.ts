/** Card data only: numbers, codes and PINs, and the names beside them. */
import type { TextPreset } from '../../core/text/preset.ts';

export default {
  kind: 'text-preset',
  id: 'pci-dss',
  label: 'PCI DSS',
  about: 'Card and account numbers, codes, PINs and keys; everything else stays.',
  source: 'PCI DSS v4.0.1, requirements 3.3 and 3.4',
  policy: {
    version: 1,
    ner: { model: 'off' },
    rules: [
      { for: ['CREDIT_CARD'], with: { operator: 'replace', options: { new_value: '[card number]' } } },
      { for: ['family:secret'], with: { operator: 'redact' } },
      { for: ['family:money'], with: { operator: 'replace' } },
    ],
    otherwise: { operator: 'keep' },
  },
} satisfies TextPreset;
