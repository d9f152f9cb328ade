import { onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

/** Numbers printed in advertisements and wallets, never a person's: SSA, "Social Security numbers: misused numbers". */
const NEVER = ['078051120', '123456789', '987654320'];

export default {
  kind: 'recognizer',
  id: 'us-ssn',
  entity: 'US_SSN',
  label: 'US social security number',
  family: 'id',
  source: '20 CFR 422.103; SSA POMS RM 10201.035 (areas and groups never assigned)',
  countries: ['US'],
  context: ['social', 'security', 'ssn', 'ssns', 'ssn#', 'ssid', 'ss#', 'taxpayer'],
  needs: { digits: 9 },
  patterns: [
    { name: 'delimited', re: /\b\d{3}([- .])\d{2}\1\d{4}\b/g, score: 0.5 },
    { name: 'half delimited', re: /\b(?:\d{5}-\d{4}|\d{3}-\d{6})\b/g, score: 0.05 },
    { name: 'plain', re: /\b\d{9}\b/g, score: 0.05 },
    {
      name: 'plain, named',
      re: /\b(?:SSN|social[ _-]security(?:[ _-](?:number|no\.?|#))?)["']?\s?(?:is|was|[:=#])?\s?["']?(?<v>\d{9})\b/gi,
      score: 0.5,
      needs: { starts: ['ssn', 'social'] },
    },
  ],
  validate(text) {
    const d = onlyDigits(text);
    const impossible = /^(?:000|666)|^\d{3}00|0000$/.test(d) || /^(\d)\1+$/.test(d) || NEVER.includes(d);
    return impossible ? false : undefined;
  },
} satisfies Recognizer;
