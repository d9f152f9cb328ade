import { isDay } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'fi-personal-identity-code',
  entity: 'FI_PERSONAL_IDENTITY_CODE',
  label: 'Finnish personal identity code',
  family: 'id',
  source: 'Laki väestötietojärjestelmästä 661/2009 § 12; new signs by 728/2022',
  countries: ['FI'],
  context: ['hetu', 'henkilötunnus', 'personbeteckning', 'personal identity'],
  needs: { digits: 9 },
  patterns: [{ name: 'HETU', re: /(?<!\d)\d{6}[-+ABCDEFYXWVU]\d{3}[0-9A-FHJKLMNPRSTUVWXY]\b/gi, score: 0.5 }],
  validate(text) {
    const t = text.toUpperCase();
    const century = t[6] === '+' ? 1800 : '-YXWVU'.includes(t.charAt(6)) ? 1900 : 2000;
    if (!isDay(century + Number(t.slice(4, 6)), Number(t.slice(2, 4)), Number(t.slice(0, 2)))) return false;
    const n = Number(t.slice(0, 6) + t.slice(7, 10));
    return Number(t.slice(7, 10)) >= 2 && '0123456789ABCDEFHJKLMNPRSTUVWXY'[n % 31] === t[10];
  },
} satisfies Recognizer;
