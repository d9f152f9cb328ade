import { mod97 } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

/** Length by country: SWIFT, IBAN Registry release 99. */
const LENGTH: Readonly<Record<string, number>> = Object.fromEntries(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IR26 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MA28 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 MZ25 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
    .split(' ')
    .map((x) => [x.slice(0, 2), Number(x.slice(2))]),
);

/** Countries whose account numbers begin with the four letters of a bank. */
const LETTERS = 'AZ BG BH GB GI IE IQ JO KW LC LV MT NL PK PS QA RO SC SV VG'.split(' ');

export default {
  kind: 'recognizer',
  id: 'iban-code',
  entity: 'IBAN_CODE',
  label: 'International bank account number',
  family: 'money',
  source: 'ISO 13616-1:2020; ISO 7064 MOD 97-10',
  context: ['iban', 'bank', 'account', 'transaction', 'konto', 'compte', 'cuenta'],
  needs: { digits: 10 },
  *find(text) {
    for (const m of text.matchAll(/(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9])/gi)) {
      const length = LENGTH[m[0].slice(0, 2).toUpperCase()];
      if (!length) continue;
      let end = m.index;
      let bare = '';
      while (bare.length < length && end < text.length) {
        const sign = text.charAt(end);
        if (/[A-Za-z0-9]/.test(sign)) bare += sign;
        else if (!/[ -]/.test(sign) || !/[A-Za-z0-9]/.test(text.charAt(end + 1))) break;
        end++;
      }
      const whole = bare.length === length && !/[A-Za-z0-9]/.test(text[end] ?? '');
      const upper = bare.toUpperCase();
      const letters = !LETTERS.includes(upper.slice(0, 2)) || /^[A-Z]{4}/.test(upper.slice(4));
      if (whole && letters && mod97(upper.slice(4) + upper.slice(0, 4)) === 1)
        yield { start: m.index, end, score: 1, pattern: 'registry length', valid: true };
    }
  },
} satisfies Recognizer;
