import { isValidPhoneNumber } from 'libphonenumber-js/max';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'ph-mobile-number',
  entity: 'PH_MOBILE_NUMBER',
  label: 'Philippine mobile number',
  family: 'contact',
  source: 'NTC Memorandum Order 03-06-2007; libphonenumber',
  countries: ['PH'],
  context: ['mobile', 'cell', 'phone', 'numero', 'tel'],
  needs: { digits: 11 },
  patterns: [
    {
      name: 'mobile',
      re: /(?<![\d+])(?:\+63[ -]?\(?9|0 ?\(?9)\d{2}\)?[ -]?\d{3}[ -]?\d{4}(?!\d)/g,
      score: 0.4,
    },
  ],
  validate: (text) => (isValidPhoneNumber(text, 'PH') ? undefined : false),
} satisfies Recognizer;
