import { onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'aba-routing-number',
  entity: 'ABA_ROUTING_NUMBER',
  label: 'US bank routing number',
  family: 'money',
  source: 'ANSI X9.100-160-1, check digit 3-7-1',
  countries: ['US'],
  context: ['aba', 'routing', 'abarouting', 'association', 'bankrouting', 'rtn'],
  needs: { digits: 9 },
  alone: 0.35,
  patterns: [
    { name: 'plain', re: /\b[0123678]\d{8}\b/g, score: 0.05 },
    { name: 'delimited', re: /\b[0123678]\d{3}-\d{4}-\d\b/g, score: 0.3 },
  ],
  // The first two digits: Federal Reserve routing symbols, thrift and electronic ones, and traveller's cheques.
  validate: (text) =>
    /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(text) &&
    weighted(onlyDigits(text), [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
} satisfies Recognizer;
