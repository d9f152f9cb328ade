/** A text as a synthesizer can read it. */

/** Signs that mean the same as one of ASCII. */
const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': ', ',
  '—': ', ',
  '…': '.',
};

/** Placeholders such as `<PERSON_1>` as words; what hides by signs (`****`) is not said at all. */
export const readable = (text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => SAME[sign] ?? sign)
    .join('')
    .replace(/[^\p{L}\p{M}\p{N}\s.,;:!?'"@%&$+()-]|\s/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
