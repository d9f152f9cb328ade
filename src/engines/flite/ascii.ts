/** A text in the letters that a synthesizer of English knows. */

/** Letters that are none with an accent. */
const SAME: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
};

/** Without accents; letters of other scripts are blanks. */
export const ascii = (text: string): string =>
  [...text.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((sign) => SAME[sign] ?? sign)
    .join('')
    .replace(/[^ -~]/gu, ' ');
