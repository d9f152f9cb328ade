/** What is said in a file of sound, as plain text without times: a part a sentence. Chosen by its name alone, beside the file that it is of. */
import { itemAt } from '../../core/list.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { UNTIMED } from '../../formats/endings.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';

/** Between sentences, and lines; behind an abbreviation ("Dr.") none ends. */
const BETWEEN = /((?<=\p{L}{3,}[.?!…]["”’)\]]*)\s+(?=["“(]?\p{Lu})|\s*\n\s*)/u;

export default {
  kind: 'document',
  id: UNTIMED,
  label: 'Transcript (TXT)',
  extensions: [],
  mime: 'text/plain',
  open(bytes, { name }) {
    // Every second one stands between two sentences.
    const pieces = decodeUtf8(bytes, name).split(BETWEEN);
    const isSaid = (i: number) => i % 2 === 0 && itemAt(pieces, i) !== '';
    return {
      parts: pieces.flatMap((text, i) => (isSaid(i) ? [{ text, goesOn: true as const }] : [])),
      dropped: [],
      write(masked) {
        let next = 0;
        return encodeUtf8(pieces.map((p, i) => (isSaid(i) ? itemAt(masked, next++) : p)).join(''));
      },
    };
  },
} satisfies DocumentFormat;
