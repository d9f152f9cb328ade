import { stdnum } from 'stdnum';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'pl-pesel',
  entity: 'PL_PESEL',
  label: 'Polish PESEL',
  family: 'id',
  source: 'Ustawa o ewidencji ludności art. 15 (weights 1-3-7-9)',
  countries: ['PL'],
  context: ['pesel', 'ewidencyjny'],
  needs: { digits: 11 },
  alone: 0.39,
  patterns: [{ name: 'eleven digits', re: /\b\d{2}(?:[02468][1-9]|[13579][0-2])[0-3]\d{6}\b/g, score: 0.2 }],
  validate: (text) => stdnum.PL!.pesel!.validate(text).isValid,
} satisfies Recognizer;
