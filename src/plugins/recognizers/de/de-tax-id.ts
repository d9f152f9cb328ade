import { stdnum } from 'stdnum';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-tax-id',
  entity: 'DE_TAX_ID',
  label: 'German tax identification number',
  family: 'id',
  source: '§ 139b AO; ISO 7064 MOD 11,10',
  countries: ['DE'],
  context: [
    'steuer-id',
    'steuerid',
    'steueridentifikationsnummer',
    'identifikationsnummer',
    'idnr',
    'tin',
    'tax id',
    'steuer',
  ],
  needs: { digits: 11 },
  alone: 0.35,
  patterns: [{ name: 'eleven digits', re: /\b[1-9]\d(?: ?\d{3}){3}\b/g, score: 0.1 }],
  validate: (text) => stdnum.DE!.idnr!.validate(text).isValid,
} satisfies Recognizer;
