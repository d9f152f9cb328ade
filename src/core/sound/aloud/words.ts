/** A text as a synthesizer of English can read it. */

/** Signs that mean the same as one of ASCII. */
const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': ', ',
  '—': ', ',
  '…': '.',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
};

/** Without accents; placeholders such as `<PERSON_1>` as words; what hides by signs (`****`) is not said at all. */
export const readable = (text: string): string =>
  [...text.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((sign) => SAME[sign] ?? sign)
    .join('')
    .replace(/[^\w\s.,;:!?'"@%&$+()-]|_|\s/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
