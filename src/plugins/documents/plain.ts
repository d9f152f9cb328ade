/** Plain text, Markdown, logs, settings and chat exports: one part, line ends and marks as they are. */
import { itemAt } from '../../core/list.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';

export default {
  kind: 'document',
  id: 'plain',
  label: 'Plain text',
  extensions: ['txt', 'md', 'markdown', 'log', 'text', 'yaml', 'yml', 'ini'],
  mime: 'text/plain',
  open(bytes, { name }) {
    return {
      parts: [{ text: decodeUtf8(bytes, name) }],
      dropped: [],
      write: (masked) => encodeUtf8(itemAt(masked, 0)),
    };
  },
} satisfies DocumentFormat;
