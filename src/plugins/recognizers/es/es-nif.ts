import { onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'es-nif',
  entity: 'ES_NIF',
  label: 'Spanish identity number (DNI/NIF)',
  family: 'id',
  source: 'Real Decreto 1553/2005; letter of the remainder by 23',
  countries: ['ES'],
  context: ['dni', 'nif', 'documento nacional', 'identificación'],
  needs: { digits: 7 },
  patterns: [{ name: 'DNI', re: /\b\d?\d{7}-?[A-Z]\b/gi, score: 0.5 }],
  validate: (text) => 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(onlyDigits(text)) % 23] === text.at(-1)?.toUpperCase(),
} satisfies Recognizer;
