import { isDay, onlyDigits, weighted } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'kr-rrn',
  entity: 'KR_RRN',
  label: 'Korean resident registration number',
  family: 'id',
  source: 'Resident Registration Act, enforcement rule art. 2',
  countries: ['KR'],
  context: ['주민등록번호', '주민번호', 'rrn', 'resident registration'],
  needs: { digits: 13 },
  patterns: [{ name: 'RRN', re: /(?<!\d)\d{6}[- ]?[1-4]\d{6}(?!\d)/g, score: 0.5 }],
  validate(text) {
    const d = onlyDigits(text);
    const year = ('12'.includes(d.charAt(6)) ? 1900 : 2000) + Number(d.slice(0, 2));
    if (!isDay(year, Number(d.slice(2, 4)), Number(d.slice(4, 6)))) return false;
    // Numbers given since October 2020 have no check digit.
    return (
      (11 - (weighted(d, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === Number(d[12]) || undefined
    );
  },
} satisfies Recognizer;
