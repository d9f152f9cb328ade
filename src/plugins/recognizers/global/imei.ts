import { luhn, onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'imei',
  entity: 'IMEI',
  label: 'Mobile device identity',
  family: 'online',
  source: '3GPP TS 23.003 annex B (Luhn)',
  context: ['imei', 'device', 'handset', 'serial'],
  needs: { digits: 15 },
  alone: 0.3,
  patterns: [{ name: 'fifteen digits', re: /\b\d{2}[- ]?\d{6}[- ]?\d{6}[- ]?\d\b/g, score: 0.1 }],
  validate: (text) => luhn(onlyDigits(text)),
} satisfies Recognizer;
