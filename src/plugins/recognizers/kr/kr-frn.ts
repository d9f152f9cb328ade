import { isDay, onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'kr-frn',
  entity: 'KR_FRN',
  label: 'Korean foreigner registration number',
  family: 'id',
  source: 'Immigration Act, enforcement rule art. 40',
  countries: ['KR'],
  context: ['외국인등록번호', 'frn', 'foreigner registration', 'alien registration'],
  needs: { digits: 13 },
  patterns: [{ name: 'FRN', re: /(?<!\d)\d{6}[- ]?[5-8]\d{6}(?!\d)/g, score: 0.5 }],
  validate(text) {
    const d = onlyDigits(text);
    const year = ('56'.includes(d.charAt(6)) ? 1900 : 2000) + Number(d.slice(0, 2));
    if (!isDay(year, Number(d.slice(2, 4)), Number(d.slice(4, 6)))) return false;
    return (
      (13 - (weighted(d, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === Number(d[12]) || undefined
    );
  },
} satisfies Recognizer;
