/** Tables by RFC 4180 and with tabs: each cell is a part, its column's name is read along. */
import Papa from 'papaparse';
import { raise } from '../../core/fault.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';

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
    // A first row of values is no header: it is masked like the others.
    const named = header.every(
      (h) => /^[\p{L}_][\p{L}\p{N}_ .()/#-]{0,60}$/u.test(h.trim()) && !/\d{4}/.test(h),
    );
    const cells: { readonly row: number; readonly column: number }[] = [];
    rows.forEach((r, row) => {
      if (row === 0 && named && columns.length > 0) return;
      r.forEach((value, column) => {
        if (value === '') return;
        if (columns.length === 0 || columns.includes(header[column])) cells.push({ row, column });
      });
    });
    return {
      parts: cells.map(({ row, column }) => ({
        text: rows[row][column],
        record: row,
        ...(named && (row === 0 ? { heading: true } : { lead: header[column].replaceAll('_', ' ') })),
      })),
      dropped: [],
      write(masked) {
        const out = rows.map((r) => [...r]);
        cells.forEach(({ row, column }, i) => {
          out[row][column] = masked[i];
        });
        // Two columns that became alike stay two.
        if (named)
          out[0].forEach((h, i) => {
            if (h !== header[i] && out[0].indexOf(h) < i) out[0][i] = `${h} ${i + 1}`;
          });
        return encodeUtf8(
          bom + Papa.unparse(out, { delimiter: read.meta.delimiter, newline: read.meta.linebreak }),
        );
      },
    };
  },
} satisfies DocumentFormat;
