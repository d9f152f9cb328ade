import { stdnum } from 'stdnum';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'sg-uen',
  entity: 'SG_UEN',
  label: 'Singapore entity number',
  family: 'id',
  source: 'ACRA, Unique Entity Number',
  countries: ['SG'],
  context: ['uen', 'unique entity', 'business registration', 'acra'],
  needs: { digits: 6, mixed: true },
  patterns: [{ name: 'UEN', re: /\b(?:\d{8,9}[A-Z]|[RST]\d{2}[A-Z]{2}\d{4}[A-Z])\b/gi, score: 0.3 }],
  validate: (text) => stdnum.SG!.uen!.validate(text).isValid,
} satisfies Recognizer;
