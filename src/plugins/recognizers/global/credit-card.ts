import { luhn, onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'credit-card',
  entity: 'CREDIT_CARD',
  label: 'Payment card number',
  family: 'money',
  source: 'ISO/IEC 7812-1 (Luhn); issuer ranges of EMVCo members',
  context: [
    'credit',
    'card',
    'visa',
    'mastercard',
    'cc',
    'amex',
    'discover',
    'jcb',
    'diners',
    'maestro',
    'instapayment',
    'pan',
  ],
  needs: { digits: 12 },
  patterns: [
    {
      name: 'sixteen in fours',
      re: /(?<![\d.])(?:[2-6]\d{3}|81\d{2})([- ]?)\d{4}\1\d{4}\1\d{1,7}(?![\d])/g,
      score: 0.3,
    },
    {
      name: 'fifteen',
      re: /(?<![\d.])(?:3[47]\d{2}([- ]?)\d{6}\1\d{5}|1\d{14}|(?:2131|1800)\d{11})(?!\d)/g,
      score: 0.3,
    },
    { name: 'fourteen', re: /(?<![\d.])3(?:0[0-59]|[689]\d)\d([- ]?)\d{6}\1\d{4}(?!\d)/g, score: 0.3 },
    {
      name: 'twelve and thirteen',
      re: /(?<![\d.])(?:4\d{12}|5[0678]\d{10,11}|6\d{11,12})(?!\d)/g,
      score: 0.2,
    },
    { name: 'dotted', re: /(?<![\d.])[2-6]\d{3}\.\d{4}\.\d{4}\.\d{4}(?![\d])/g, score: 0.3 },
    {
      name: 'uneven groups',
      re: /(?<![\d.-])[3-6]\d{3}[- ]\d{3,6}[- ]\d{3,6}(?:[- ]\d{3,5})?(?![\d-])/g,
      score: 0.2,
    },
  ],
  validate(text) {
    const d = onlyDigits(text);
    // Of the numbers with 2, Mastercard has 2221 to 2720 and Mir 2200 to 2204.
    const series = Number(d.slice(0, 4));
    if (
      d.length === 16 &&
      d[0] === '2' &&
      !((series >= 2221 && series <= 2720) || (series >= 2200 && series <= 2204))
    )
      return false;
    return d.length >= 12 && d.length <= 19 && !/^(\d)\1+$/.test(d) && luhn(d);
  },
} satisfies Recognizer;
