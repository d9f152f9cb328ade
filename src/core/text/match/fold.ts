/**
 * The same text in plain signs, for matching: full-width and foreign digits become 0-9, odd spaces and dashes
 * become the plain ones, and signs that show nothing (zero-width, bidi controls, soft hyphens) are left out.
 * `at` gives for each folded offset its offset in the original, so that a match covers what was hidden inside.
 */
export interface Folded {
  readonly text: string;
  /** Original offset of a folded one; `end` maps an exclusive end. */
  start(offset: number): number;
  end(offset: number): number;
}

// Unicode general category Cf without the language tags, and the joiners inside words of some scripts stay out too.
const SILENT =
  /\u00AD|\u034F|[\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uFE00-\uFE0F]/;
const ODD = /[^\n\r\t -~]/;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const DIGIT = /\p{Nd}/u;

/** The value of any decimal digit: zeros of a script lie on a run of ten consecutive code points. */
function digit(c: string): string {
  let zero = c.charCodeAt(0);
  while (zero > 0 && DIGIT.test(String.fromCharCode(zero - 1)) && c.charCodeAt(0) - zero < 9) zero--;
  return String.fromCharCode(48 + ((c.charCodeAt(0) - zero) % 10));
}

function plain(c: string): string {
  const code = c.charCodeAt(0);
  if (DASH.test(c)) return '-';
  if (SPACE.test(c)) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (DIGIT.test(c)) return digit(c);
  return c;
}

/** What is set for an apostrophe inside a name: accents, primes, quotes, letters of their own. */
const APOSTROPHE =
  /[\u0060\u00B4\u02B9\u02BB-\u02BD\u02C8\u2018\u2019\u201B\u2032\u2035\uA78C\uFF07](?<=\p{L}.)(?=\p{L})/gu;

export function fold(text: string): Folded {
  return plainSigns(text.includes('`') || ODD.test(text) ? text.replace(APOSTROPHE, "'") : text);
}

function plainSigns(text: string): Folded {
  if (!ODD.test(text)) return { text, start: (o) => o, end: (o) => o };
  if (!SILENT.test(text))
    return { text: text.replace(/[^\n\r\t -~]/g, plain), start: (o) => o, end: (o) => o };
  const kept: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (SILENT.test(sign)) continue;
    kept.push(i);
    out += plain(sign);
  }
  const start = (o: number) => kept[o] ?? text.length;
  return { text: out, start, end: (o) => (o === 0 ? 0 : kept[o - 1]! + 1) };
}
