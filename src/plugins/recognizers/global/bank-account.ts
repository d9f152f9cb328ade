import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'bank-account',
  entity: 'BANK_ACCOUNT',
  label: 'Bank account number',
  family: 'money',
  source: 'the word that names it',
  needs: { digits: 4 },
  patterns: [
    {
      name: 'named',
      re: /\b(?:bank account|account|acct|accnum|a\/c|konto|compte|cuenta|conto|conta|rekening)\.?(?: (?:number|no|num|nr|nummer|n°|nº)\.?)?\s{0,2}(?::|#|is|ending(?: in)?|=)?\s{0,2}["'‘“]?(?<v>[A-Z]{0,12}[\dX*]{0,12}(?:[ -]?\d){4,20}[A-Z]?)\b/gi,
      score: 0.55,
    },
    { name: 'sort code', re: /\bsort code\s{0,2}(?::|is)?\s{0,2}(?<v>\d{2}-?\d{2}-?\d{2})\b/gi, score: 0.7 },
  ],
} satisfies Recognizer;
