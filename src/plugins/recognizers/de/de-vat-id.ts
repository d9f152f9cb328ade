import { stdnum } from 'stdnum';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-vat-id',
  entity: 'DE_VAT_ID',
  label: 'German VAT number',
  family: 'id',
  source: '§ 27a UStG; ISO 7064 MOD 11,10',
  countries: ['DE'],
  context: ['ust', 'umsatzsteuer', 'vat', 'mwst'],
  needs: { digits: 9 },
  patterns: [{ name: 'DE and nine digits', re: /\bDE ?\d{3} ?\d{3} ?\d{3}\b/gi, score: 0.5 }],
  // A wrong check digit may be a typing slip in a number that still names its owner.
  validate: (text) => /^de ?\d/i.test(text) && (stdnum.DE!.vat!.validate(text).isValid || undefined),
} satisfies Recognizer;
