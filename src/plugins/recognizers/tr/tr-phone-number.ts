import { isPossiblePhoneNumber } from 'libphonenumber-js/max';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'tr-phone-number',
  entity: 'TR_PHONE_NUMBER',
  label: 'Turkish phone number',
  family: 'contact',
  source: 'BTK numbering plan (geographic 2 to 4, mobile 5); libphonenumber',
  countries: ['TR'],
  context: ['telefon', 'phone', 'tel', 'gsm', 'cep', 'numara'],
  needs: { digits: 10 },
  patterns: [
    {
      name: 'with prefix',
      re: /(?<![\d+])(?:\+90[ -]?|0[ -]?)\(?[2-5]\d{2}\)?[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}(?!\d)/g,
      score: 0.4,
    },
    { name: 'ten digits', re: /(?<![\d+-])[2-5]\d{2}[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}(?!\d)/g, score: 0.15 },
  ],
  validate: (text) => (isPossiblePhoneNumber(text, 'TR') ? undefined : false),
} satisfies Recognizer;
