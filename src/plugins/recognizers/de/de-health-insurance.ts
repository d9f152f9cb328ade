import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-health-insurance',
  entity: 'DE_HEALTH_INSURANCE',
  label: 'German health insurance number',
  family: 'health',
  source: '§ 290 SGB V; GKV-Spitzenverband, Prüfziffer der KVNR (modulus 10, weights 1-2)',
  countries: ['DE'],
  context: ['krankenkasse', 'krankenversicherung', 'kvnr', 'versichertennummer', 'egk', 'gesundheitskarte'],
  needs: { digits: 9, mixed: true },
  patterns: [{ name: 'letter and nine digits', re: /\b[A-Z]\d{9}\b/gi, score: 0.3 }],
  validate(text) {
    const letter = String(text.toUpperCase().charCodeAt(0) - 64).padStart(2, '0');
    const all = `${letter}${text.slice(1)}`;
    let sum = 0;
    for (let i = 0; i < 10; i++) {
      const v = Number(all[i]) * (i % 2 ? 2 : 1);
      sum += v > 9 ? v - 9 : v;
    }
    return sum % 10 === Number(all[10]);
  },
} satisfies Recognizer;
