/** Codes of fields (ECMA-376 part 1, section 17.16): those that name nothing but pages, numbers and places of the document stay. */
import { isStyle } from './wordml-names.ts';

const PLAIN =
  /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|SEQ|STYLEREF|TOC|DATE|TIME|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|HYPERLINK)$/i;
const SWITCH = /^\\[A-Za-z*#@!]$/;
const FORMAT =
  /^(?:MERGEFORMAT|CHARFORMAT|arabic|roman|alphabetic|ordinal|ordtext|cardtext|upper|lower|firstcap|caps|hex|dollartext|arabicdash)$/i;
const PICTURE = /^(?:d{1,4}|M{1,4}|y{2}(?:y{2})?|HH?|hh?|mm?|ss?|am\/pm|[ .,:/'-]|[0#$%x])+$/i;
const COUNTED = /^(?:figure|table|equation|abbildung|tabelle|tableau|figura|tabla|tabella|figuur|tabel)$/i;

/** @param place the new name of a bookmark. @returns undefined where a code says more than it may */
export function fieldCode(code: string, place: (name: string) => string | undefined): string | undefined {
  const [kind = '', ...words] = code.match(/"[^"]*"|\S+/g) ?? [];
  if (!PLAIN.test(kind)) return undefined;
  const out = [kind.toUpperCase()];
  const link = out[0] === 'HYPERLINK';
  if (link && words[0] !== '\\l') return undefined;
  for (const word of words) {
    const bare = word.replace(/^"|"$/g, '');
    if (SWITCH.test(word) || FORMAT.test(bare) || /^\d(?:-\d)?$/.test(bare) || PICTURE.test(bare)) {
      out.push(word);
      continue;
    }
    const moved = /^(?:PAGEREF|REF|NOTEREF|HYPERLINK)$/.test(out[0]) ? place(bare) : undefined;
    if (moved !== undefined) out.push(link ? `"${moved}"` : moved);
    else if ((out[0] === 'SEQ' && COUNTED.test(bare)) || (out[0] === 'STYLEREF' && isStyle(bare)))
      out.push(word);
    else return undefined;
  }
  return ` ${out.join(' ')} `;
}
