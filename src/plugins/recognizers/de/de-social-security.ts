import { stdnum } from 'stdnum';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-social-security',
  entity: 'DE_SOCIAL_SECURITY',
  label: 'German pension insurance number',
  family: 'id',
  source: '§ 147 SGB VI; VKVV § 2 and § 4 (check digit)',
  countries: ['DE'],
  context: ['rentenversicherung', 'sozialversicherung', 'rvnr', 'svnr', 'versicherungsnummer', 'sv-nummer'],
  needs: { digits: 11 },
  patterns: [{ name: 'RVNR', re: /\b\d{2} ?\d{6} ?[A-Z] ?\d{3}\b/gi, score: 0.5 }],
  validate: (text) => stdnum.DE!.svnr!.validate(text.toUpperCase()).isValid,
} satisfies Recognizer;
