/** SQL scripts and dumps: every string, number of a row and comment is a part; rows of INSERT and PostgreSQL's COPY are told apart. */
import type { DocumentFormat } from '../../core/text/document.ts';
import { sqlParts } from '../../formats/sql-parts.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';

export default {
  kind: 'document',
  id: 'sql',
  label: 'SQL script or dump',
  extensions: ['sql'],
  mime: 'application/sql',
  open(bytes, { name, columns }) {
    const { parts, write } = sqlParts(decodeUtf8(bytes, name), name, columns);
    return { parts, dropped: [], write: (masked) => encodeUtf8(write(masked)) };
  },
} satisfies DocumentFormat;
