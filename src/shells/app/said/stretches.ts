/** Stretches of sound as the page draws and lists them, and how a person changes one. Pure. */
import type { Stretch } from '../../../core/model/finding.ts';
import type { Decision } from '../../../core/model/plan.ts';
import type { SaidLane } from '../../../core/model/report.ts';
import type { StretchEdit } from '../../../core/sound/by-hand.ts';
import type { Time } from '../../../core/sound/times.ts';
import type { Timed } from '../../../core/sound/told.ts';

export interface Listed {
  readonly entity: string;
  /** When it is said; of what was marked by hand, when it is hidden. */
  readonly said: Time;
  /** When it is hidden, with what is beside it; null where it is heard. */
  readonly hidden: Time | null;
  /** What a person made of it in the sound. */
  readonly edit: StretchEdit | null;
}

/** @param lane has a line for each decision */
export function listed(
  { decisions }: Timed,
  { stretches }: SaidLane,
  edits: readonly StretchEdit[],
): Listed[] {
  return decisions.map(({ finding, verdict }: Decision<Stretch>, i) => {
    const { from, to, entity, exact } = finding;
    const edit = (exact && edits.find((e) => e.from === from && e.to === to)) || null;
    const line = stretches[i];
    return {
      entity,
      said: edit?.of ?? { from, to },
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
