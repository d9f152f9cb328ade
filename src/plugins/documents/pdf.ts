/**
 * PDF (ISO 32000-2): every page is a part. The result is made of pictures of the pages with boxes over what is masked, and the
 * masked text, unseen, for searching and copying: no text, font, layer, note or attachment of the source is in it.
 */

import { unzlibSync } from 'fflate';
import { paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { type Box, type PageChange, stretchesOf, type Writing } from '../../core/text/pages.ts';
import { binaryString } from '../../formats/charset.ts';
import { encodeUtf8 } from '../../formats/utf8.ts';

/** Boxes reach so far beyond what they hide, in heights of it: slanted and swashed letters lean out of their own. */
const MARGIN = 0.12;

const wider = ({ x, y, width, height }: Box): Box => ({
  x: x - MARGIN * height,
  y: y - (MARGIN / 2) * height,
  width: width + 2 * MARGIN * height,
  height: (1 + MARGIN) * height,
});

const STREAM = /stream\r?\n/g;
/** Strings of PDF (section 7.3.4): in hexadecimal digits, most of them UTF-16 units in our result, and in brackets. */
const STRING = /<([0-9A-Fa-f\s]{4,})>|\(((?:[^()\\]|\\[\s\S])*)\)/g;

/** What a PDF's strings say, and all else of it that is no picture; numbers say where, and nothing of a person. */
function saidByPdf(bytes: Uint8Array): Uint8Array[] {
  const file = binaryString(bytes);
  let said = '';
  let at = 0;
  for (const m of file.matchAll(STREAM)) {
    if (m.index < at) continue;
    const from = m.index + m[0].length;
    const to = file.indexOf('endstream', from);
    if (to < 0) break;
    said += file.slice(at, from);
    at = to;
    // A stream that is packed in another way, or in none, is taken as it stands.
    if (/\/Subtype\s*\/Image/.test(file.slice(Math.max(0, m.index - 400), m.index))) continue;
    try {
      said += binaryString(unzlibSync(bytes.subarray(from, to)));
    } catch {
      said += file.slice(from, to);
    }
  }
  said += file.slice(at);
  let strings = '';
  for (const [, hex, plain = ''] of said.matchAll(STRING)) {
    const digits = hex?.replace(/\s/g, '');
    strings +=
      digits === undefined
        ? `${plain} ${plain.replace(/\\([\s\S])/g, '$1').replaceAll('\0', '')}\n`
        : `${(digits.match(/.{4}/g) ?? []).map((h) => String.fromCharCode(Number.parseInt(h, 16))).join('')} ${(digits.match(/../g) ?? []).map((h) => String.fromCharCode(Number.parseInt(h, 16))).join('')}\n`;
  }
  return [encodeUtf8(said.replace(/(?<![\w(<])[-+]?\d*\.?\d+(?![\w)>])/g, ' ')), encodeUtf8(strings)];
}

export default {
  kind: 'document',
  id: 'pdf',
  label: 'PDF',
  extensions: ['pdf'],
  mime: 'application/pdf',
  bytes: true,
  unpacked: saidByPdf,
  async open(bytes, { name, pages: read, written }) {
    if (!read) return raise({ code: 'engine/missing', engine: 'the PDF reader', why: 'it needs a browser' });
    const { pages, dropped, paint, close } = await read(bytes, name, written);
    return {
      parts: pages.map(({ text }) => ({ text })),
      dropped,
      close,
      write: (_, made) =>
        paint(
          paired(pages, made).map(([page, masked]): PageChange => {
            const hidden: Writing[] = [];
            const kept: Writing[] = [];
            let at = 0;
            for (const { start, end, from } of masked.items) {
              const text = masked.text.slice(start, end);
              if (text === page.text.slice(from.start, from.end)) continue;
              kept.push(...stretchesOf(page, at, from.start));
              stretchesOf(page, from.start, from.end).forEach(({ box }, k) => {
                hidden.push({ box: wider(box), text: k === 0 ? text : '' });
              });
              at = from.end;
            }
            kept.push(...stretchesOf(page, at, page.text.length));
            return { hidden, kept };
          }),
        ),
    };
  },
} satisfies DocumentFormat;
