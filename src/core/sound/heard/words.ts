/** Words that a recognizer of speech heard, and how those of windows that overlap become one list. */
import { itemAt } from '../../list.ts';

/** A word as it was heard. Seconds. */
export interface HeardWord {
  /** With the space before it, where its script has one. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** By so much the time of one word may differ between two windows, seconds. */
const APART = 1;

const middleOf = ({ from, to }: HeardWord): number => (from + to) / 2;
/** What is the same however it was written: in capitals, or before a full stop. */
const bare = ({ text }: HeardWord): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Places of a run of words that both windows heard. */
interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * What was heard up to now, and what was heard in a window that begins before its end: no word twice, and none left out. Both follow the
 * longest run of words that both heard, to its middle; where they agree on none, the first is followed to the middle of the overlap, and
 * then whatever the other heard behind that.
 * @param middle of the overlap, seconds
 */
export function joinWords(
  before: readonly HeardWord[],
  after: readonly HeardWord[],
  overlap: { readonly from: number; readonly to: number },
): HeardWord[] {
  const middle = (overlap.from + overlap.to) / 2;
  const run = longestRun(before, after, overlap);
  if (run) {
    const half = Math.ceil(run.length / 2);
    return [...before.slice(0, run.before + half), ...after.slice(run.after + half)];
  }
  const kept = before.filter((w) => middleOf(w) < middle);
  const end = kept.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
  // What the first heard behind the middle and the other did not is heard all the same.
  const rest = after.filter((w) => middleOf(w) >= Math.min(end, middle));
  const begins = itemFrom(rest) ?? Number.POSITIVE_INFINITY;
  const between = before.slice(kept.length).filter((w) => w.to <= begins);
  return [...kept, ...between, ...rest];
}

const itemFrom = (words: readonly HeardWord[]): number | undefined => words[0]?.from;

function longestRun(
  before: readonly HeardWord[],
  after: readonly HeardWord[],
  { from, to }: { readonly from: number; readonly to: number },
): Run | null {
  const middle = (from + to) / 2;
  const first = before.findIndex((w) => w.to >= from - APART);
  let best: (Run & { readonly off: number }) | null = null;
  if (first < 0) return null;
  for (let b = first; b < before.length; b++)
    for (let a = 0; a < after.length && itemAt(after, a).from <= to + APART; a++) {
      let length = 0;
      while (
        b + length < before.length &&
        a + length < after.length &&
        same(before[b + length]!, after[a + length]!)
      )
        length++;
      if (!length) continue;
      const off = Math.abs(middleOf(itemAt(before, b + Math.floor(length / 2))) - middle);
      if (!best || length > best.length || (length === best.length && off < best.off))
        best = { before: b, after: a, length, off };
    }
  return best;
}

const same = (a: HeardWord, b: HeardWord): boolean =>
  Math.abs(a.from - b.from) <= APART && bare(a) !== '' && bare(a) === bare(b);
