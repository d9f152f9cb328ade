/** Words of a transcript that have no times of their own, and the times that were told of them. */
import { itemAt } from '../../core/list.ts';
import { type Aligned, type Line, wordsIn } from '../../core/sound/aligned/lines.ts';
import { joined } from '../../core/sound/times.ts';
import type { Timed } from '../../core/sound/told.ts';
import type { Part, Said } from '../../core/text/document.ts';

/** Of fewer words nothing is won. */
const LEAST = 3;
/** Between words that are told one behind the other, seconds. */
const GAP = 1;

/** A stretch of a part that is said in one time. */
interface Placed extends Line {
  readonly part: number;
  /** Which of the part's stretches with times it is; -1 of one without any. */
  readonly said: number;
  readonly start: number;
}

/** A transcript with times of its words. */
export interface Laid {
  readonly parts: readonly Part[];
  readonly told: Pick<Timed, 'covers' | 'begins' | 'aligned'>;
}

/** @param untimed it says nothing of when */
export function linesOf(parts: readonly Part[], untimed: boolean): Placed[] {
  if (untimed) return parts.map(({ text }, part) => ({ part, said: -1, start: 0, text, at: null }));
  return parts.flatMap(({ text, said = [] }, part) =>
    said.flatMap(({ start, end, from, to }, i) => {
      const own = text.slice(start, end);
      const long = to > from && wordsIn(own).length >= LEAST;
      return long ? [{ part, said: i, start, text: own, at: { from, to } }] : [];
    }),
  );
}

/** @param before what it told as it came */
export function laidOver(
  parts: readonly Part[],
  lines: readonly Placed[],
  aligned: Aligned,
  before: Pick<Timed, 'covers' | 'begins'>,
): Laid {
  const over = new Map<number, Map<number, readonly Said[]>>();
  let [words, sure, untimed] = [0, 0, false];
  const heard = [];
  for (const [i, line] of lines.entries()) {
    const own = itemAt(aligned, i);
    words += wordsIn(line.text).length;
    untimed ||= !line.at;
    if (!own) continue;
    const certain = own.filter((w) => w.sure);
    sure += certain.length;
    if (!line.at) heard.push(...certain);
    // A cue of which nothing is certain stays a cue.
    if (!certain.length && line.at) continue;
    const times = own.map(({ start, end, from, to }) => ({
      start: line.start + start,
      end: line.start + end,
      from,
      to,
    }));
    const of = over.get(line.part) ?? new Map<number, readonly Said[]>();
    over.set(line.part, of.set(line.said, times));
  }
  const laid = parts.map((part, i): Part => {
    const of = over.get(i);
    if (!of) return part;
    const said = part.said?.flatMap((s, k) => of.get(k) ?? [s]) ?? of.get(-1) ?? [];
    return { ...part, said };
  });
  // Words of which nobody is sure when they are said are told by nobody.
  const told = untimed
    ? { covers: joined(heard, GAP), begins: Math.max(0, ...heard.map((w) => w.from)) }
    : { covers: before.covers, begins: before.begins };
  return { parts: laid, told: { ...told, aligned: { words, sure, untimed } } };
}
