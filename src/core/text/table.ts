/** Tables as parts: each cell by itself, its column's name read along; names of columns are parts that are changed only where somebody's. */
import type { Part } from './document.ts';
import { readable } from './labels.ts';

export interface Table {
  readonly parts: readonly Part[];
  /** The rows with each part replaced. */
  write(masked: readonly string[]): string[][];
}

/** What names a column; a first row of values is none, and is masked like the others. */
const NAME = /^[\p{L}_][\p{L}\p{N}_ .()/#-]{0,60}$/u;

/**
 * @param rows of equal length
 * @param columns only these, by name; empty for all
 * @param record number of the first row, for tables that follow one another
 */
export function tableParts(
  rows: readonly (readonly string[])[],
  columns: readonly string[],
  record = 0,
): Table {
  const header = rows[0] ?? [];
  const named = header.every((h) => NAME.test(h.trim()) && !/\d{4}/.test(h));
  const cells = rows.flatMap((r, row) =>
    row === 0 && named && columns.length > 0
      ? []
      : r.flatMap((value, column) =>
          value !== '' && (columns.length === 0 || columns.includes(header[column])) ? [{ row, column }] : [],
        ),
  );
  return {
    parts: cells.map(({ row, column }) => ({
      text: rows[row][column],
      record: record + row,
      ...(named && (row === 0 ? { heading: true } : { lead: readable(header[column]) })),
    })),
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
      return out;
    },
  };
}
