import { onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'es-nie',
  entity: 'ES_NIE',
  label: 'Spanish foreigner number (NIE)',
  family: 'id',
  source: 'Real Decreto 557/2011 art. 206; letter of the remainder by 23',
  countries: ['ES'],
  context: ['nie', 'número de identificación', 'extranjero'],
  needs: { digits: 7 },
  patterns: [{ name: 'NIE', re: /\b[XYZ]-?\d?\d{7}-?[A-Z]\b/gi, score: 0.5 }],
  validate(text) {
    const first = 'XYZ'.indexOf(text.charAt(0).toUpperCase());
    return (
      'TRWAGMYFPDXBNJZSQVHLCKE'[Number(`${first}${onlyDigits(text)}`) % 23] === text.at(-1)?.toUpperCase()
    );
  },
} satisfies Recognizer;
