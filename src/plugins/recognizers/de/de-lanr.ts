import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-lanr',
  entity: 'DE_LANR',
  label: 'German physician number (LANR)',
  family: 'health',
  source: 'KBV, Arztnummern-Richtlinie (weights 4 and 9)',
  countries: ['DE'],
  context: ['lanr', 'arztnummer', 'arzt-nr', 'arzt-nummer', 'physician number', 'arzt'],
  needs: { digits: 9 },
  alone: 0.3,
  patterns: [{ name: 'nine digits', re: /\b\d{9}\b/g, score: 0.1 }],
  validate(text) {
    if (!/^\d{9}$/.test(text) || /^0+$/.test(text)) return false;
    const sum = [4, 9, 4, 9, 4, 9].reduce((s, w, i) => s + w * Number(text[i]), 0);
    return (10 - (sum % 10)) % 10 === Number(text[6]);
  },
} satisfies Recognizer;
