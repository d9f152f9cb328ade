import type { Recognizer } from '../../../core/text/recognizer.ts';

const VALUE = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';

export default {
  kind: 'recognizer',
  id: 'vin',
  entity: 'VIN',
  label: 'Vehicle identification number',
  family: 'vehicle',
  source: 'ISO 3779:2009; check digit of 49 CFR 565.15 (North America)',
  context: ['vin', 'vehicle', 'chassis', 'car', 'fahrgestell'],
  needs: { digits: 4, mixed: true },
  patterns: [
    {
      name: 'seventeen signs',
      re: /\b(?=[A-HJ-NPR-Z0-9]{0,16}[A-HJ-NPR-Z])[A-HJ-NPR-Z0-9]{13}\d{4}\b/gi,
      score: 0.25,
    },
  ],
  validate(text) {
    const t = text.toUpperCase();
    const sum = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2].reduce(
      (s, w, i) => s + w * (VALUE.indexOf(t.charAt(i)) % 10),
      0,
    );
    return '0123456789X'[sum % 11] === t[8] || undefined;
  },
} satisfies Recognizer;
