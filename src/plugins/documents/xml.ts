/** XML: texts and attributes are parts, read along with the names of their elements; markup stays, comments and instructions go. */
import { decodeXML } from 'entities';
import type { DocumentFormat } from '../../core/text/document.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';
import { xmlParts } from '../../formats/xml-parts.ts';

export default {
  kind: 'document',
  id: 'xml',
  label: 'XML',
  extensions: ['xml', 'gpx', 'kml', 'rss', 'atom'],
  mime: 'application/xml',
  declared: (head) => /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1],
  open(bytes, { name, columns }) {
    const { parts, dropped, write } = xmlParts(decodeUtf8(bytes, name), name, columns, decodeXML);
    return { parts, dropped, write: (_, made) => encodeUtf8(write(made)) };
  },
} satisfies DocumentFormat;
