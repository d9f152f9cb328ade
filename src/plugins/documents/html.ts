/** HTML: texts and spoken attributes are parts; markup stays, scripts and comments go. */
import { Parser } from 'htmlparser2';
import type { DocumentFormat } from '../../core/text/document.ts';
import { htmlParts } from '../../core/text/html-parts.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';

export default {
  kind: 'document',
  id: 'html',
  label: 'HTML',
  extensions: ['html', 'htm', 'xhtml'],
  mime: 'text/html',
  open(bytes, { name }) {
    const html = decodeUtf8(bytes, name);
    const tags: { start: number; end: number; kind: 'open' | 'close' | 'other'; name: string }[] = [];
    const parser: Parser = new Parser({
      onopentag: (tag) =>
        tags.push({ start: parser.startIndex, end: parser.endIndex + 1, kind: 'open', name: tag }),
      // Tags that the standard closes by itself stand nowhere.
      onclosetag: (tag, implied) => {
        if (!implied)
          tags.push({ start: parser.startIndex, end: parser.endIndex + 1, kind: 'close', name: tag });
      },
      oncomment: () =>
        tags.push({ start: parser.startIndex, end: parser.endIndex + 1, kind: 'other', name: '' }),
      onprocessinginstruction: () =>
        tags.push({ start: parser.startIndex, end: parser.endIndex + 1, kind: 'other', name: '' }),
    });
    parser.write(html);
    parser.end();
    const { parts, dropped, write } = htmlParts(html, tags);
    return { parts, dropped, write: (masked) => encodeUtf8(write(masked)) };
  },
} satisfies DocumentFormat;
