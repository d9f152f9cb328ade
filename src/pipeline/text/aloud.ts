/** What of a transcript may be read aloud: how it reads once it was masked and sealed. */
import { paired } from '../../core/list.ts';
import type { Sealed } from '../../core/model/sealed.ts';
import type { MaskedCue, MaskedSpeech } from '../../core/sound/aloud/masked.ts';
import type { Part } from '../../core/text/document.ts';
import type { Item, MaskedPart } from '../../core/text/masked.ts';
import type { Written } from './seal.ts';

/** A stretch of a part's text, and when it is said. */
type Piece = NonNullable<Part['said']>[number];

/** The only way to words that are read aloud. @param parts its own, as they came, for their times alone */
export function speechOf(
  { value }: Pick<Sealed<Written>, 'value'>,
  parts: readonly Part[],
  language: string | null,
): MaskedSpeech {
  const both = paired(parts, value.made);
  const speech: Omit<MaskedSpeech, keyof MaskedSpeech & symbol> = {
    language,
    cues: both.flatMap(([{ said }, { text }]) => (said?.length ? [cueOf(said, text)] : [])),
    surrogates: both.flatMap(([{ said = [] }, made]) => surrogatesOf(said, made)),
  };
  return speech as MaskedSpeech;
}

const cueOf = (pieces: readonly Piece[], text: string): MaskedCue => ({
  from: Math.min(...pieces.map((p) => p.from)),
  to: Math.max(...pieces.map((p) => p.to)),
  text: text.trim(),
});

/** Pieces that hold something of what was found, those that hold the same as one; what has no piece of its own is in the time of all. */
function surrogatesOf(pieces: readonly Piece[], { text, items, decisions }: MaskedPart): MaskedCue[] {
  const groups: { start: number; end: number; pieces: readonly Piece[] }[] = [];
  const hidden = decisions.filter(({ verdict }) => verdict.do === 'mask');
  for (const { finding } of hidden.toSorted((a, b) => a.finding.start - b.finding.start)) {
    const touched = pieces.filter((p) => p.start < finding.end && finding.start < p.end);
    const own = touched.length ? touched : pieces;
    const [start, end] = [Math.min(...own.map((p) => p.start)), Math.max(...own.map((p) => p.end))];
    const last = groups.at(-1);
    if (last && start < last.end) {
      last.start = Math.min(last.start, start);
      last.end = Math.max(last.end, end);
      last.pieces = [...last.pieces, ...own];
    } else if (own.length) groups.push({ start, end, pieces: own });
  }
  return groups.map((g) =>
    cueOf(g.pieces, text.slice(after(g.start, items, 'start'), after(g.end, items, 'end'))),
  );
}

/** Where a place of the original is once it was changed; of what was replaced, where that begins or ends. */
function after(place: number, items: readonly Item[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const item of items.toSorted((a, b) => a.start - b.start)) {
    if (item.from.start >= place) break;
    if (place < item.from.end) return item[side];
    shift = item.end - item.from.end;
  }
  return place + shift;
}
