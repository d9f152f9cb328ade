/** Tables by RFC 4180 and with tabs. */
import Papa from 'papaparse';
import { raise } from '../../core/model/fault.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { tableParts } from '../../formats/table.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';

export default {
  kind: 'document',
  id: 'csv',
  label: 'Table (CSV, TSV)',
  extensions: ['csv', 'tsv', 'tab'],
  mime: 'text/csv',
  open(bytes, { name, columns }) {
    const text = decodeUtf8(bytes, name);
    const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
    const read = Papa.parse<string[]>(text.slice(bom.length), { skipEmptyLines: false });
    const wrong = read.errors.find((e) => e.type === 'Quotes');
    if (wrong)
      raise({
        code: 'text/document',
        name,
        where: `row ${(wrong.row ?? 0) + 1}`,
        why: wrong.message.toLowerCase(),
      });
    const rows = read.data;
    const header = rows[0] ?? [];
    const width = header.length;
    rows.forEach((r, i) => {
      const blank = r.length === 1 && r[0] === '';
      if (!blank && r.length !== width)
        raise({
          code: 'text/document',
          name,
          where: `row ${i + 1}`,
          why: `it has ${r.length} fields, not ${width}`,
        });
    });
    const missing = columns.filter((c) => !header.includes(c));
    if (missing.length)
      raise({ code: 'text/document', name, where: 'row 1', why: `there is no column ${missing.join(', ')}` });
    const table = tableParts(rows, columns);
    return {
      parts: table.parts,
      dropped: [],
      write(masked) {
        const { delimiter, linebreak } = read.meta;
        return encodeUtf8(bom + Papa.unparse(table.write(masked), { delimiter, newline: linebreak }));
      },
    };
  },
} satisfies DocumentFormat;
