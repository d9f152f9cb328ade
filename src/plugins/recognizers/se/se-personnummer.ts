import { isDay, luhn, onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'se-personnummer',
  entity: 'SE_PERSONNUMMER',
  label: 'Swedish personal number',
  family: 'id',
  source: 'Folkbokföringslagen 1991:481 § 18 (Luhn); coordination numbers add 60 to the day',
  countries: ['SE'],
  context: ['personnummer', 'personnr', 'personal identity', 'samordningsnummer'],
  needs: { digits: 10 },
  alone: 0.6,
  patterns: [{ name: 'personnummer', re: /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/g, score: 0.2 }],
  validate(text) {
    const d = onlyDigits(text);
    const short = d.slice(-10);
    const century = d.length === 12 ? Number(d.slice(0, 2)) * 100 : 2000;
    const day = Number(short.slice(4, 6));
    return (
      (d.length === 10 || /^(?:18|19|20)/.test(d)) &&
      isDay(century + Number(short.slice(0, 2)), Number(short.slice(2, 4)), day > 60 ? day - 60 : day) &&
      luhn(short)
    );
  },
} satisfies Recognizer;
