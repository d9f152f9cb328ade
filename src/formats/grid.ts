/**
 * Tables of pages and documents, whose cells are texts of their own: what stands before a cell for the reader, which is the name of
 * its column, or in a form what stands to the left of it. Nothing here says that a first row is no data: it is masked like any other.
 */
import { readable } from '../core/text/labels.ts';
import { ASKED, isHeader, namesField } from './table.ts';

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
  // No more of it than is asked: of what is wide in one row and long in others all places would be the square of the cells.
  const asked = rows.slice(0, 1 + ASKED).map((r) => r.map((c) => c?.text.trim() ?? ''));
  const width = asked.reduce((w, r) => Math.max(w, r.length), 0);
  const [head = [], ...below] = asked;
  const texts = [Array.from({ length: width }, (_, i) => head[i] ?? ''), ...below];
  // Of several rows of headings the last one is nearest.
  const marked = rows.findIndex((r) => !r.every((c) => c === undefined || c.heading));
  const byRow =
    marked === 0
      ? isHeader(texts) && share(rows[0] ?? []) >= share(rows.map((r) => r[0]))
        ? 0
        : -1
      : marked - 1;
  const heads = (rows[byRow] ?? []).map((c) => c?.text.trim() ?? '');
  return rows.map((row, r) => {
    /** What stands to the left, by its name the name of what follows. */
    let before = '';
    return row.map((cell, column) => {
      if (!cell) return undefined;
      const beside = before;
      const names = namesField(cell.text);
      if (cell.heading || names) before = cell.text.trim();
      if (r <= byRow) return undefined;
      const above = heads[column] ?? '';
      // In a form that goes on beside itself a label is not what the one before it is of.
      const next = row[column + 1];
      const label = cell.heading || (names && next && !namesField(next.text));
      const left = label ? '' : beside;
      const lead = above !== '' && (namesField(above) || !namesField(left)) ? above : left || above;
      return lead === '' ? undefined : asLead(lead);
    });
  });
}
