/** Stretches of sound as the page draws and lists them, and how a person changes one. Pure. */
import type { SaidLane } from '../../../core/model/report.ts';
import type { Laid, Said, StretchEdit } from '../../../core/sound/by-hand.ts';
import type { Time } from '../../../core/sound/times.ts';

export interface Listed {
  readonly entity: string;
  /** When it is said; of what was marked by hand, when it is hidden. */
  readonly said: Said;
  /** When it is hidden, with what is beside it; null where it is heard. */
  readonly hidden: Time | null;
  /** What a person made of it in the sound. */
  readonly edit: StretchEdit | null;
}

/** @param lane has a line for each of them */
export function listed(all: readonly Laid[], { stretches }: SaidLane): Listed[] {
  return all.map(({ decision: { finding, verdict }, said, edit }, i) => {
    const line = stretches[i];
    return {
      entity: finding.entity,
      said,
      hidden: verdict.do === 'mask' && line ? { from: line.from, to: line.to } : null,
      edit,
    };
  });
}

/** To the millisecond: nobody hears more. */
const rounded = (seconds: number): number => Math.round(1000 * seconds) / 1000;

/** With other ends. Null where nothing of it would be left. */
export function movedTo({ said, edit }: Listed, { from, to }: Time): StretchEdit | null {
  const at = { from: rounded(Math.max(0, from)), to: rounded(to) };
  if (!(at.to > at.from)) return null;
  const of = edit ? edit.of : said;
  return of ? { ...at, of } : at;
}

/** One that was marked in the sound. */
export const marking = ({ from, to }: Time): StretchEdit => ({
  from: rounded(Math.max(0, from)),
  to: rounded(to),
});
