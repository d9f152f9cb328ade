import { stdnum } from 'stdnum';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'it-fiscal-code',
  entity: 'IT_FISCAL_CODE',
  label: 'Italian fiscal code',
  family: 'id',
  source: 'D.M. 23/12/1976, Agenzia delle Entrate',
  countries: ['IT'],
  context: ['codice fiscale', 'fiscale', 'cf', 'c.f.'],
  needs: { digits: 1, mixed: true },
  patterns: [
    {
      name: 'sixteen signs',
      re: /\b[A-Z]{3} ?[A-Z]{3} ?[\dLMNP-V]{2} ?[A-EHLMPR-T] ?[\dLMNP-V]{2} ?[A-Z][\dLMNP-V]{3} ?[A-Z]\b/gi,
      score: 0.4,
    },
  ],
  validate: (text) => stdnum.IT!.codicefiscale!.validate(text.replace(/ /g, '')).isValid || undefined,
} satisfies Recognizer;
