/** A text as it is shown: what was found in it, and what lies between. */
import type { Span } from '../../../core/text/span.ts';
import type { TextWork } from './work.svelte.ts';

export interface Piece {
  readonly text: string;
  /** What was found there; left out between findings. */
  readonly span?: Span | undefined;
  readonly kept?: boolean;
}

/** Every second one was found. */
export function originalOf(work: TextWork): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  // Places in another text would mark the wrong words.
  for (const d of work.made?.of.text === work.text ? (work.shown?.decisions ?? []) : []) {
    const { finding: span, verdict } = d;
    if (span.start < from) continue;
    out.push(
      { text: work.text.slice(from, span.start) },
      { text: work.text.slice(span.start, span.end), span, kept: verdict.do === 'keep' },
    );
    from = span.end;
  }
  out.push({ text: work.text.slice(from) });
  return out;
}

export function maskedOf({ shown }: TextWork): Piece[] {
  if (!shown) return [];
  const out: Piece[] = [];
  let from = 0;
  for (const i of shown.items) {
    const span = shown.decisions.find((d) => d.finding.start === i.from.start)?.finding;
    out.push(
      { text: shown.text.slice(from, i.start) },
      { text: shown.text.slice(i.start, i.end), span, kept: i.operator === 'keep' },
    );
    from = i.end;
  }
  out.push({ text: shown.text.slice(from) });
  return out;
}
