/**
 * Tables of pages and documents, whose cells are texts of their own: what stands before a cell for the reader, which is the name of
 * its column, or in a form what stands to the left of it. Nothing here says that a first row is no data: it is masked like any other.
 */
import { readable } from '../core/text/labels.ts';
import { isHeader, namesField } from './table.ts';

export interface Cell {
  text: string;
  /** The document says that it is a heading. */
  readonly heading: boolean;
}

/** The name of a field as it is read along: without the colon that a form has behind it. */
export const asLead = (label: string): string => readable(label.replace(/[\s:：*.]+$/u, ''));

const share = (cells: readonly (Cell | undefined)[]): number => {
  const full = cells.filter((c) => c && c.text.trim() !== '');
  return full.filter((c) => c && namesField(c.text)).length / Math.max(1, full.length);
};

/**
 * @param rows cells by column; those that a wide cell covers are empty places
 * @returns what stands before each, at the same places
 */
export function leadsOf(rows: readonly (readonly (Cell | undefined)[])[]): (string | undefined)[][] {
  const width = rows.reduce((w, r) => Math.max(w, r.length), 0);
  const texts = rows.map((r) => Array.from({ length: width }, (_, i) => r[i]?.text.trim() ?? ''));
  // Of several rows of headings the last one is nearest.
  const marked = rows.findIndex((r) => !r.every((c) => c === undefined || c.heading));
  const byRow =
    marked === 0
      ? isHeader(texts) && share(rows[0] ?? []) >= share(rows.map((r) => r[0]))
        ? 0
        : -1
      : marked - 1;
  return rows.map((row, r) =>
    row.map((cell, column) => {
      if (!cell || r <= byRow) return undefined;
      const above = byRow >= 0 ? (texts[byRow]?.[column] ?? '') : '';
      // In a form that goes on beside itself a label is not what the one before it is of.
      const next = row[column + 1];
      const label = cell.heading || (namesField(cell.text) && next && !namesField(next.text));
      const left = label
        ? undefined
        : row.slice(0, column).findLast((c) => c && (c.heading || namesField(c.text)));
      const beside = left?.text.trim() ?? '';
      const lead = above !== '' && (namesField(above) || !namesField(beside)) ? above : beside || above;
      return lead === '' ? undefined : asLead(lead);
    }),
  );
}
