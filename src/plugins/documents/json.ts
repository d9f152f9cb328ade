/** JSON: every string and number is a part, its key is read along; order, spacing and long numbers stay. */
import type { DocumentFormat } from '../../core/text/document.ts';
import { jsonParts } from '../../formats/json-parts.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';

export default {
  kind: 'document',
  id: 'json',
  label: 'JSON',
  extensions: ['json', 'geojson'],
  mime: 'application/json',
  open(bytes, { name, columns }) {
    const { parts, write } = jsonParts(decodeUtf8(bytes, name).replace(/^\ufeff/, ''), name, columns);
    return { parts, dropped: [], write: (masked) => encodeUtf8(write(masked)) };
  },
} satisfies DocumentFormat;
