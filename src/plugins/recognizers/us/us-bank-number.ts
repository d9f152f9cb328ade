import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'us-bank-number',
  entity: 'US_BANK_NUMBER',
  label: 'US bank account number',
  family: 'money',
  source: 'ANSI X9.100-160 (up to 17 digits)',
  countries: ['US'],
  context: ['bank', 'account', 'account#', 'acct', 'save', 'savings', 'debit', 'checking'],
  needs: { digits: 8 },
  patterns: [{ name: 'digits', re: /\b\d{8,17}\b/g, score: 0.05 }],
} satisfies Recognizer;
