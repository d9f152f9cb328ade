import { stdnum } from 'stdnum';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'tr-national-id',
  entity: 'TR_NATIONAL_ID',
  label: 'Turkish identity number',
  family: 'id',
  source: 'Nüfus ve Vatandaşlık İşleri (two check digits)',
  countries: ['TR'],
  context: ['tc', 'kimlik', 't.c.', 'tckn', 'turkish'],
  needs: { digits: 11 },
  alone: 0.5,
  patterns: [{ name: 'eleven digits', re: /\b[1-9]\d{10}\b/g, score: 0.2 }],
  validate: (text) => stdnum.TR!.tckimlik!.validate(text).isValid,
} satisfies Recognizer;
