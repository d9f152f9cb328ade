/**
 * Excel workbooks (ECMA-376 part 1, SpreadsheetML), made anew from the values of their cells: what is not a value (formulas, comments,
 * caches of pivot tables and charts, pictures, hidden names, properties, authors) cannot be in the result.
 */

import { Inflate, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import { itemAt, paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { DocumentFormat, Part } from '../../core/text/document.ts';
import { type Table, tableParts } from '../../formats/table.ts';
import { unzipped } from '../../formats/zip.ts';

type Value = string | number | boolean | Date | null;
interface Page {
  readonly name: string;
  readonly values: readonly (readonly Value[])[];
  readonly table: Table;
}

const DAY = 86_400_000;

/** Days as days; the clock is in universal time, as workbooks know no zones. */
const shown = (v: Value): string =>
  v instanceof Date
    ? v
        .toISOString()
        .slice(0, v.getTime() % DAY === 0 ? 10 : 19)
        .replace('T', ' ')
    : typeof v === 'boolean' || v === null
      ? ''
      : String(v);

/** The value again where nothing was changed in it, else what was put there. */
const cell = (value: Value, text: string): Cell => {
  if (text !== shown(value)) return { value: text, type: String };
  if (value instanceof Date)
    return { value, type: Date, format: text.length > 10 ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd' };
  return value === null ? null : value;
};

export default {
  kind: 'document',
  id: 'xlsx',
  label: 'Excel workbook',
  extensions: ['xlsx'],
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes: true,
  unpacked: (bytes) => [...unzipped(bytes, Inflate).values()],
  async open(bytes, { name, columns }) {
    const wrong = (why: string, where = '') => raise({ code: 'text/document', name, where, why });
    let sheets: { readonly sheet: string; readonly data: unknown }[];
    try {
      // What the reader gets is what was checked.
      const files = unzipped(bytes, Inflate, (f) => /\.(?:xml|rels)$/i.test(f));
      const checked = zipSync(Object.fromEntries(files), { level: 0 });
      sheets = await readWorkbook(new Blob([new Uint8Array(checked)]), { trim: false });
    } catch (error) {
      return wrong(`it is no Excel workbook: ${error instanceof Error ? error.message : error}`);
    }
    let record = 0;
    const pages = sheets.map(({ sheet, data }): Page => {
      const values = data as Value[][];
      const table = tableParts(
        values.map((r) => r.map(shown)),
        columns,
        record,
      );
      record += values.length;
      return { name: sheet, values, table };
    });
    const missing = columns.filter((c) => !pages.some((p) => p.values[0]?.some((v) => shown(v) === c)));
    if (missing.length) wrong(`there is no column ${missing.join(', ')}`, 'row 1');
    const tabs = columns.length ? [] : pages.map((p): Part => ({ text: p.name, heading: true }));
    return {
      parts: [...tabs, ...pages.flatMap((p) => p.table.parts)],
      dropped: [
        'everything but the values of cells: formulas, forms, comments, charts, pictures, properties',
      ],
      async write(masked) {
        const taken = new Set(pages.map((p) => p.name));
        const unnamed = (page: number): string => {
          let tab = `Sheet ${page + 1}`;
          while (taken.has(tab)) tab += ' (masked)';
          taken.add(tab);
          return tab;
        };
        let at = tabs.length;
        const made = pages.map(({ name: tab, values, table }, page) => {
          const own = masked.slice(at, at + table.parts.length);
          at += own.length;
          const rows = table.write(own);
          return {
            // What stands for a name may hold signs that no tab may.
            sheet: tabs.length && masked[page] !== tab ? unnamed(page) : tab,
            data: paired(values, rows).map(([r, now]) => r.map((v, column) => cell(v, itemAt(now, column)))),
          };
        });
        return new Uint8Array(await (await writeWorkbook(made).toBlob()).arrayBuffer());
      },
    };
  },
} satisfies DocumentFormat;
