import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'tr-license-plate',
  entity: 'TR_LICENSE_PLATE',
  label: 'Turkish number plate',
  family: 'vehicle',
  source: 'Karayolları Trafik Yönetmeliği, annex 11 (provinces 01 to 81)',
  countries: ['TR'],
  context: ['plaka', 'plate', 'araç', 'vehicle'],
  needs: { digits: 4 },
  patterns: [{ name: 'plate', re: /\b(?:0[1-9]|[1-7]\d|8[01]) ?[A-Z]{1,3} ?\d{2,5}\b/gi, score: 0.35 }],
} satisfies Recognizer;
