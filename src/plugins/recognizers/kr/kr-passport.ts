import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'kr-passport',
  entity: 'KR_PASSPORT',
  label: 'Korean passport number',
  family: 'id',
  source: 'Passport Act, enforcement rule (letter, three digits, letter, four digits since 2021)',
  countries: ['KR'],
  context: ['여권', 'passport', '여권번호'],
  needs: { digits: 7, mixed: true },
  patterns: [
    { name: 'since 2021', re: /(?<![A-Z\d])[MSRODG]\d{3}[A-Z]\d{4}(?![A-Z\d])/gi, score: 0.1 },
    { name: 'before', re: /(?<![A-Z\d])[MSRODG]\d{8}(?![A-Z\d])/gi, score: 0.05 },
  ],
} satisfies Recognizer;
