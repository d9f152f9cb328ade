import { type CountryCode, isValidPhoneNumber, Metadata } from 'libphonenumber-js/max';
import type { Candidate, Recognizer } from '../../../core/text/recognizer.ts';

/** Countries whose national forms are tried where none is named: Presidio's, and those of the seven languages. */
const COUNTRIES: readonly CountryCode[] = [
  'US',
  'GB',
  'DE',
  'FR',
  'ES',
  'IT',
  'BR',
  'PT',
  'NL',
  'IN',
  'IL',
  'CA',
  'AU',
  'CH',
  'AT',
  'CN',
  'JP',
  'PH',
  'TR',
];
const BY_LANGUAGE: Readonly<Record<string, readonly CountryCode[]>> = {
  de: ['DE', 'AT', 'CH'], fr: ['FR', 'BE', 'CH', 'CA'], es: ['ES', 'MX', 'AR', 'CO'], it: ['IT'], pt: ['BR', 'PT'], nl: ['NL', 'BE'], sv: ['SE'], zh: ['CN'], ja: ['JP'],
}; // biome-ignore format: table
/** Where a script is written: texts in it name no country otherwise. Arabic stands for the languages that are written with it. */
const BY_SCRIPT: readonly (readonly [RegExp, readonly CountryCode[]])[] = [
  [/\p{Script=Arabic}/u, ['SA', 'AE', 'EG', 'MA', 'DZ', 'TN', 'LY', 'SD', 'IQ', 'JO', 'LB', 'SY', 'KW', 'QA', 'BH', 'OM', 'YE', 'IR', 'PK', 'AF']],
  [/\p{Script=Hebrew}/u, ['IL']],
  [/\p{Script=Cyrillic}/u, ['RU', 'UA', 'BY', 'KZ', 'BG', 'RS', 'MK', 'MN', 'KG', 'TJ']],
  [/\p{Script=Greek}/u, ['GR', 'CY']],
  [/\p{Script=Hangul}/u, ['KR']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['JP']],
  [/\p{Script=Han}/u, ['CN', 'TW', 'HK', 'JP', 'SG']],
  [/\p{Script=Thai}/u, ['TH']],
  [/\p{Script=Devanagari}/u, ['IN', 'NP']],
  [/\p{Script=Bengali}/u, ['BD', 'IN']],
  [/[\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gurmukhi}]/u, ['IN']],
  [/\p{Script=Georgian}/u, ['GE']],
  [/\p{Script=Armenian}/u, ['AM']],
]; // biome-ignore format: table
/** Countries whose scripts stand near a place. */
const writtenNear = (text: string, at: number): CountryCode[] => {
  const near = text.slice(Math.max(0, at - 48), at + 64);
  if (!/[^\0-\u036f]/.test(near)) return [];
  return BY_SCRIPT.flatMap(([script, countries]) => (script.test(near) ? countries : []));
};
const CUES =
  /(?:phone|tel|call|mobile|cell|fax|contact|dial|ring|text|sms|whatsapp|reach|(?:my|our|your|the|his|her|their) numbers?(?: is| are| was|:)|hotline|desk|office|direct|handy|rufnummer|portable|m[oó]vil|celular|cellulare|telem[oó]vel|llam|appel|telefoon|bel |電話|电话|手机|传真|号|هاتف|تلفون|تليفون|تلفن|جوال|موبايل|اتصل|اتصال|تماس|رقم|شماره|واتساب|فون نمبر|טלפון|נייד|פלאפון|מספר|חייג|телеф|тел\.|моб|номер|звон|дзвон|τηλ|κινητ|전화|휴대폰|번호|연락|โทร|เบอร์|फ़?ोन|मोबाइल|नंबर|ফোন|মোবাইল)[^\n]{0,24}$/i;
/** Digits with the signs that people put between them; up to 17 digits (ITU-T E.164 has 15). */
const SHAPE =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_@#$€£%./+*-])(?<!\d:)(?<!\d,(?=\d{3}(?:[,.\s]|$)))(?:\+ ?|\(\+|\(?00 ?|\(?011[ -])?(?:\(?\d{1,5}\)?(?: [/-] |[ ./-]{0,2})|\(\d{1,5}\)[ ./-]{0,2}){1,7}\d{2,12}(?: ?- ?\d(?!\d))?(?:[\s,]{0,3}(?:ext\.?|extension|int\.?|x|#|durchwahl|poste)\s{0,2}:?\s?\d{1,7})?(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_@%=]|[.,:/-]\d|[*+/]\d)/giu;
/** Dashes between spaces stand between the ends of a range as well. */
const SPACED = / [/-] /;
/** A switchboard's extension of one digit (DIN 5008), behind an area's number only: books end with one as well. */
const SWITCHBOARD = /^(?![0(+]).*-\s?\d$/;
/** Area, exchange and line, as numbers of North America and others are written. */
const GROUPS = /^\(?\d{2,5}\)?[ ./-]\d{3,4}[ .-]\d{3,4}(?:\s?(?:ext|x|#).*)?$/i;
const NO_PHONE = [
  /^(?:19|20)\d{2}[-/. ]\d{1,2}[-/. ]\d{1,2}/,
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})(?: |$)/,
  /^\d{3}-\d{2}-\d{4}$/,
  /^\(?\d+\.\d+(?:$| - )/,
  /\d - \d+ \((?:19|20)\d{2}$/,
  /^(?:\d{1,3}\.){3}\d{1,3}$/,
  /^\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}$/,
  /^(?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}$/,
  /^(?:(?:19|20)\d{2}[-/.]\d{2}|\d{1,2}[-/.](?:19|20)\d{2})$/,
];
const digitsIn = (s: string): number => s.replace(/\D/g, '').length;

/** The fewest digits of a country's numbers. */
const fewest = new Map<CountryCode, number>();
function least(country: CountryCode): number {
  const kept = fewest.get(country);
  if (kept !== undefined) return kept;
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const made = Math.min(...(metadata.numberingPlan?.possibleLengths() ?? [0]));
  fewest.set(country, made);
  return made;
}

/** Whether it is a number in the national form of any of these; a number with its country code needs none. */
function valid(value: string, countries: readonly CountryCode[]): boolean {
  const digits = digitsIn(value);
  return countries.some((c) => digits >= least(c) && isValidPhoneNumber(value, c));
}

/** Stretches in the shape of a number; two numbers with only a space between them are told apart. */
function* shaped(
  text: string,
  countries: readonly CountryCode[],
): Generator<{ readonly start: number; readonly value: string }> {
  for (const m of text.matchAll(SHAPE)) {
    let start = m.index;
    let value = m[0];
    while (digitsIn(value) > 13) {
      const cut = [...value.matchAll(/ +/g)].find((s) => {
        const head = value.slice(0, s.index);
        return digitsIn(head) >= 7 && valid(head, countries) && !valid(value, countries);
      });
      if (!cut) break;
      yield { start, value: value.slice(0, cut.index) };
      start += cut.index + cut[0].length;
      value = m[0].slice(start - m.index);
    }
    yield { start, value };
  }
}

export default {
  kind: 'recognizer',
  id: 'phone-number',
  entity: 'PHONE_NUMBER',
  label: 'Phone number',
  family: 'contact',
  source: 'ITU-T E.164; numbering plans as in libphonenumber',
  context: [
    'phone',
    'telephone',
    'cell',
    'cellphone',
    'mobile',
    'call',
    'tel',
    'fax',
    'whatsapp',
    'contact',
    'telefon',
    'anruf',
    'appel',
    'llam',
    'llám',
    'chiam',
    'ligue',
    'handy',
    'rufnummer',
    'téléphone',
    'portable',
    'teléfono',
    'móvil',
    'celular',
    'telefono',
    'cellulare',
    'telefone',
    'telemóvel',
    'telefoon',
    'mobiel',
    '电话',
    '電話',
    '手机',
    '号',
  ],
  needs: { digits: 6 },
  *find(text, hints): Generator<Candidate> {
    const countries = [...(BY_LANGUAGE[hints.language ?? ''] ?? []), ...COUNTRIES];
    for (const m of shaped(text, countries)) {
      const here = [...writtenNear(text, m.start), ...countries];
      const value = m.value;
      const number = value.replace(/[\s,]{0,3}(?:ext|int|x|#|durchwahl|poste).*$/i, '');
      const digits = digitsIn(number);
      if (digits > 17 || SWITCHBOARD.test(number) || NO_PHONE.some((re) => re.test(number))) continue;
      const candidate = (score: number, pattern: string, ok?: boolean): Candidate => ({
        start: m.start,
        end: m.start + value.length,
        score,
        pattern,
        valid: ok,
      });
      const cued = (): boolean => CUES.test(text.slice(Math.max(0, m.start - 48), m.start));
      if (SPACED.test(number) && digits < 7 && !cued()) continue;
      const international = /^\(?(?:\+|00|011)/.test(number);
      if (international && digits >= 8) {
        const plus = number
          .replace(/^\(?(?:\+ ?|00 ?|011[ -])/, '+')
          .replace(/^\(\+/, '+')
          .replace(/\(0\)/, '')
          .replace('(', '')
          .replace(')', '');
        if (isValidPhoneNumber(plus)) yield candidate(0.75, 'international', true);
        else if (valid(number, here)) yield candidate(0.5, 'national', true);
        else yield candidate(cued() ? 0.5 : 0.4, 'international, unassigned');
        continue;
      }
      // In a program or a link only what is called one.
      if (text[m.start - 1] === '=' && !CUES.test(text.slice(Math.max(0, m.start - 24), m.start - 1)))
        continue;
      const delimited = /[\s()./-]/.test(number.trim());
      if (digits >= 6 && digits <= 15 && valid(number, here))
        yield candidate(delimited || cued() ? 0.5 : 0.3, delimited ? 'national' : 'national, plain', true);
      else if (digits >= 7 && digits <= 15 && cued()) yield candidate(0.45, 'shape of a number');
      else if (digits >= 7 && digits <= 15 && delimited && GROUPS.test(value))
        yield candidate(0.35, 'shape of a number');
      else if (digits >= 3 && cued()) yield candidate(digits >= 5 ? 0.3 : 0.1, 'short number');
    }
  },
} satisfies Recognizer;
