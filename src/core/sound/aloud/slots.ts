/** When each cue may be spoken. */
import type { Time } from '../times.ts';
import type { MaskedCue } from './masked.ts';

/** For so long a cue may go on behind its end where nobody speaks, seconds. */
const SPARE = 0.5;
/** Cues that begin this close together are said one after the other, seconds. */
const TOGETHER = 0.05;

/** On the clock of the times that are filled, as if nothing lay between them; seconds. */
export interface Slot extends MaskedCue {
  /** It has ended by then: the next one begins, or the time is over. */
  readonly until: number;
}

/** Those of each time, in order, none running into the next. @param times in order, none touching another */
export function slotsOf(cues: readonly MaskedCue[], times: readonly Time[]): Slot[] {
  const out: Slot[] = [];
  const sorted = cues.toSorted((a, b) => a.from - b.from);
  let [next, before] = [0, 0];
  for (const time of times) {
    const own: MaskedCue[] = [];
    for (; next < sorted.length && middle(sorted[next]!) < time.to; next++)
      if (middle(sorted[next]!) >= time.from) own.push(sorted[next]!);
    const shift = before - time.from;
    for (const { from, to, until, text } of apart(own, time))
      out.push({ from: from + shift, to: to + shift, until: until + shift, text });
    before += time.to - time.from;
  }
  return out;
}

const middle = ({ from, to }: Time): number => (from + to) / 2;

function apart(cues: readonly MaskedCue[], { from, to }: Time): Slot[] {
  const joined: MaskedCue[] = [];
  for (const cue of cues) {
    const last = joined.at(-1);
    const own = { ...cue, from: Math.max(from, cue.from), to: Math.min(to, cue.to) };
    if (last && own.from - last.from < TOGETHER)
      joined[joined.length - 1] = {
        from: last.from,
        to: Math.max(last.to, own.to),
        text: `${last.text} ${own.text}`,
      };
    else joined.push(own);
  }
  return joined.map((cue, i) => {
    const until = Math.min(to, cue.to + SPARE, joined[i + 1]?.from ?? to);
    return { ...cue, to: Math.min(cue.to, until), until };
  });
}
