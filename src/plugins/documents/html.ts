/** HTML: texts and attributes that say something are parts; markup stays, scripts and comments go. */
import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import type { DocumentFormat } from '../../core/text/document.ts';
import { htmlParts, type Tag } from '../../formats/html-parts.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';

export default {
  kind: 'document',
  id: 'html',
  label: 'HTML',
  extensions: ['html', 'htm', 'xhtml'],
  mime: 'text/html',
  declared: (head) => /<meta\s[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
  open(bytes, { name }) {
    const html = decodeUtf8(bytes, name);
    const tags: Tag[] = [];
    const behind = (sign: string, from: number): number => {
      const at = html.indexOf(sign, from);
      return at < 0 ? html.length : at + sign.length;
    };
    const parser: Parser = new Parser({
      onopentag: (tag) =>
        tags.push({ start: parser.startIndex, end: parser.endIndex + 1, kind: 'open', name: tag }),
      // Tags that the standard closes by itself stand nowhere.
      onclosetag: (tag, implied) => {
        if (!implied)
          tags.push({
            start: parser.startIndex,
            end: behind('>', parser.startIndex),
            kind: 'close',
            name: tag,
          });
      },
      // In drawings and formulas only; everywhere else it is a comment.
      ontext: () => {
        if (html.startsWith('<![CDATA[', parser.startIndex))
          tags.push({ start: parser.startIndex, end: parser.endIndex + 1, kind: 'other', name: '' });
      },
      oncomment: () =>
        tags.push({ start: parser.startIndex, end: parser.endIndex + 1, kind: 'other', name: '' }),
      onprocessinginstruction: () =>
        tags.push({ start: parser.startIndex, end: parser.endIndex + 1, kind: 'other', name: '' }),
    });
    parser.write(html);
    parser.end();
    const { parts, dropped, write } = htmlParts(html, tags, decodeHTML);
    return { parts, dropped, write: (_, made) => encodeUtf8(write(made)) };
  },
} satisfies DocumentFormat;
