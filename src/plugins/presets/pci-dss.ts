/** Card data only: numbers, codes and PINs, and the names beside them. */
import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'text',
  id: 'pci-dss',
  label: 'PCI DSS',
  place: 4,
  about: 'Card and account numbers, codes, PINs and keys; everything else stays.',
  source: 'PCI DSS v4.0.1, requirements 3.3 and 3.4',
  policy: {
    version: 2,
    find: { text: { names: { model: 'off' } } },
    rules: [
      { for: ['CREDIT_CARD'], with: { by: 'replace', options: { new_value: '[card number]' } } },
      { for: ['family:secret'], with: { by: 'redact' } },
      { for: ['family:money'], with: { by: 'replace' } },
    ],
    otherwise: { text: { by: 'keep' } },
  },
} satisfies Preset;
