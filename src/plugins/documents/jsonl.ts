/** JSON Lines: each line as JSON; one wrong line refuses the file. */
import type { DocumentFormat } from '../../core/text/document.ts';
import { jsonParts } from '../../formats/json-parts.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';

export default {
  kind: 'document',
  id: 'jsonl',
  label: 'JSON Lines',
  extensions: ['jsonl', 'ndjson'],
  mime: 'application/jsonl',
  open(bytes, { name, columns }) {
    const lines = decodeUtf8(bytes, name).split('\n');
    const read = lines.map((l, i) =>
      l.trim() === '' ? null : jsonParts(l, `${name}, line ${i + 1}`, columns),
    );
    return {
      parts: read.flatMap((r, record) => (r?.parts ?? []).map((p) => ({ ...p, record }))),
      dropped: [],
      write(masked) {
        let at = 0;
        return encodeUtf8(
          lines
            .map((l, i) => {
              const r = read[i];
              if (!r) return l;
              const own = masked.slice(at, at + r.parts.length);
              at += r.parts.length;
              return r.write(own);
            })
            .join('\n'),
        );
      },
    };
  },
} satisfies DocumentFormat;
