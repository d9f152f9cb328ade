/** Text that stands in several places of a file, such as the runs of a paragraph: one part to be read, changed where it stands. */
import { paired } from '../core/list.ts';
import type { Transformed } from '../core/text/masked.ts';

/** Where a place's text lies in the part's. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * The new text of each run: what stays is where it was, and what takes a value's place stands where the value began.
 * @param runs in order; between them may lie signs of the part that stand nowhere, such as a tabulator's
 */
export function byRun(text: string, runs: readonly Run[], made: Transformed): string[] {
  const out = runs.map(() => '');
  let first = 0;
  const stay = (from: number, to: number) => {
    for (let i = first; i < runs.length; i++) {
      const { start, end } = runs[i]!;
      if (start >= to) break;
      out[i] += text.slice(Math.max(from, start), Math.min(to, end));
    }
  };
  let at = 0;
  for (const { start, end, from } of made.items) {
    stay(at, from.start);
    while (first < runs.length - 1 && runs[first]!.end <= from.start) first++;
    if (runs.length > 0) out[first] += made.text.slice(start, end);
    at = from.end;
  }
  stay(at, text.length);
  return out;
}

/** A stretch of the source to be replaced. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What becomes of the places of parts that were changed. @param write the new text of a place as its file says it */
export function splicesOf<P extends Run & { readonly from: number; readonly to: number }>(
  read: readonly { readonly text: string; readonly places: readonly P[] }[],
  made: readonly Transformed[],
  write: (own: string, place: P) => string,
): Splice[] {
  return paired(read, made).flatMap(([{ text, places }, now]) =>
    now.text === text
      ? []
      : paired(places, byRun(text, places, now)).flatMap(([place, own]): Splice[] => {
          const { from, to, start, end } = place;
          return own === text.slice(start, end) ? [] : [{ from, to, text: write(own, place) }];
        }),
  );
}

/** The source with stretches of it replaced; one that begins inside another goes with it. */
export function spliced(source: string, edits: readonly Splice[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    out += source.slice(at, from) + text;
    at = to;
  }
  return out + source.slice(at);
}
