/** Parts of a document as longer texts to be read, and what was found in them, back by part. */
import { itemAt, paired } from '../../../core/list.ts';
import type { Part } from '../../../core/text/document.ts';
import type { Span } from '../../../core/text/span.ts';
import { type Amendment, goingOn } from './amended.ts';

/** Parts are read together up to this many characters: neighbours are context, and short cells cost little. */
const GROUP = 4000;

export interface Group {
  readonly text: string;
  /** Where each part lies in it. */
  readonly places: readonly { readonly part: number; readonly start: number; readonly end: number }[];
  /** How it may be read as well. */
  readonly amendments: readonly Amendment[];
}

/** What stands before a part for the reader is read along. */
export function grouped(parts: readonly Part[]): Group[] {
  const groups: { text: string; places: Group['places'][number][]; amendments: Amendment[] }[] = [];
  parts.forEach((p, part) => {
    // A letter tells nothing of what stands below it.
    const lead = p.lead && /\p{L}{2}/u.test(p.lead) ? `${p.lead}: ` : '';
    let group = groups.at(-1);
    if (!group || group.text.length + p.text.length > GROUP) {
      group = { text: '', places: [], amendments: [] };
      groups.push(group);
    }
    const start = group.text.length + lead.length;
    // What is no running text is read for itself (see core/text/ner/segments.ts).
    group.text += `${lead}${p.text}${p.record === undefined && !p.cell ? '\n' : '\n\n'}`;
    group.places.push({ part, start, end: start + p.text.length });
    for (const at of p.breaks ?? []) group.amendments.push({ at: start + at, length: 0, by: ' ' });
    if (p.goesOn) group.amendments.push(...goingOn(group.text, start, group.text.length));
    group.amendments.sort((a, b) => a.at - b.at);
  });
  // One part alone is read as the same text is anywhere else.
  for (const g of groups) g.text = g.text.slice(0, g.places.at(-1)?.end);
  return groups;
}

/** Findings by part: one that reaches over a border is one in each. @param found of each group, in order */
export function takenApart(
  groups: readonly Group[],
  found: readonly (readonly Span[])[],
  parts: number,
): Span[][] {
  const out = Array.from({ length: parts }, (): Span[] => []);
  for (const [{ text, places }, spans] of paired(groups, found)) {
    let at = 0;
    for (const s of spans) {
      while (at < places.length && places[at]!.end <= s.start) at++;
      for (let k = at; k < places.length && places[k]!.start < s.end; k++) {
        const { part, start, end } = places[k]!;
        const [from, to] = [Math.max(s.start, start), Math.min(s.end, end)];
        if (to > from && /[\p{L}\p{N}]/u.test(text.slice(from, to)))
          itemAt(out, part).push({ ...s, start: from - start, end: to - start });
      }
    }
  }
  return out;
}
