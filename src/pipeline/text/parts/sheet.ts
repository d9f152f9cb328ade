/** A document's parts as one text to be read and edited by a person, and what was found or changed there, back by part. */

import { bisect } from '../../../core/bisect.ts';
import { itemAt, paired } from '../../../core/list.ts';
import type { TextEdit } from '../../../core/model/plan.ts';
import type { Part } from '../../../core/text/document.ts';
import type { MaskedPart } from '../../../core/text/masked.ts';

export interface Sheet {
  readonly text: string;
  /** Where each part begins. */
  readonly starts: readonly number[];
}

/** Between the parts of one record, and between all others. */
const BESIDE = '\t';
const BELOW = '\n';

export function sheetOf(parts: readonly Part[]): Sheet {
  const starts: number[] = [];
  let text = '';
  parts.forEach((p, i) => {
    if (i > 0) text += p.record !== undefined && p.record === parts[i - 1]?.record ? BESIDE : BELOW;
    starts.push(text.length);
    text += p.text;
  });
  return { text, starts };
}

/** From offsets in a part to offsets in the sheet. */
export function onSheet<T extends { readonly start: number; readonly end: number }>(
  { starts }: Sheet,
  byPart: readonly (readonly T[])[],
): T[] {
  return paired(starts, byPart).flatMap(([from, list]) =>
    list.map((t) => ({ ...t, start: t.start + from, end: t.end + from })),
  );
}

/** And back; what reaches over a border is one in each part. */
export function byPart<T extends { readonly start: number; readonly end: number }>(
  { starts }: Sheet,
  parts: readonly Part[],
  list: readonly T[],
): T[][] {
  const out: T[][] = parts.map(() => []);
  for (const t of list) {
    for (let i = partAt(starts, t.start); i < parts.length; i++) {
      const [from, { text }] = [itemAt(starts, i), itemAt(parts, i)];
      if (from >= t.end) break;
      const start = Math.max(0, t.start - from);
      const end = Math.min(text.length, t.end - from);
      if (end > start) itemAt(out, i).push({ ...t, start, end });
    }
  }
  return out;
}

/** What a person changed in the sheet, a text of one part, by the parts of the document. */
export const editsByPart = (sheet: Sheet, parts: readonly Part[], edits: readonly TextEdit[]): TextEdit[] =>
  byPart(
    sheet,
    parts,
    edits.map((edit) => ({ edit, start: edit.where.start, end: edit.where.end })),
  ).flatMap((list, part) =>
    list.map(({ edit, start, end }): TextEdit => ({ ...edit, where: { part, start, end } })),
  );

/** And back. */
export const editsOnSheet = ({ starts }: Sheet, edits: readonly TextEdit[]): TextEdit[] =>
  edits.map((edit): TextEdit => {
    const { part, start, end } = edit.where;
    const from = itemAt(starts, part);
    return { ...edit, where: { part: 0, start: start + from, end: end + from } };
  });

/** The last part that begins at or before an offset. */
const partAt = (starts: readonly number[], offset: number): number =>
  Math.max(0, bisect(starts.length, (i) => starts[i]! > offset) - 1);

/** Masked parts as one masked text, with what was changed in it. */
export function maskedSheet(sheet: Sheet, made: readonly MaskedPart[]): MaskedPart {
  let text = '';
  const items: MaskedPart['items'][number][] = [];
  const decisions: MaskedPart['decisions'][number][] = [];
  for (const [from, m] of paired(sheet.starts, made)) {
    text += sheet.text.slice(Math.max(0, from - 1), from);
    for (const item of m.items)
      items.push({
        ...item,
        start: item.start + text.length,
        end: item.end + text.length,
        from: { start: item.from.start + from, end: item.from.end + from },
      });
    for (const d of m.decisions)
      decisions.push({
        ...d,
        finding: { ...d.finding, start: d.finding.start + from, end: d.finding.end + from },
      });
    text += m.text;
  }
  return { text, items, decisions };
}
