/** Stretches of sound as a person wants them: where nothing was found, or with other edges than a transcript tells. */
import { USER } from '../model/finding.ts';
import type { Treatment } from '../model/policy.ts';
import type { Time } from './times.ts';
import type { Timed } from './told.ts';

/** What stands in reports for the kind of what a person marked in the sound alone. */
export const BY_HAND = 'BY_HAND';

/** Hidden from here to there, and no further. */
export interface StretchEdit extends Time {
  /** In place of what is said in exactly this time; left out: beside all else. */
  readonly of?: Time;
}

/** What is planned where no transcript tells anything. */
export const UNTOLD: Timed = { decisions: [], covers: [], begins: 0 };

const same = (a: Time, b: Time): boolean => a.from === b.from && a.to === b.to;

/** A time that nothing is said in any more is hidden beside all else: settings may have changed, and what was asked for is not left out. */
export function byHand<T extends Timed>(timed: T, edits: readonly StretchEdit[], by: Treatment): T {
  const verdict = { do: 'mask', with: by, by: USER } as const;
  const moved = edits.filter((e) => timed.decisions.some((d) => e.of && same(e.of, d.finding)));
  const decisions = timed.decisions.map((d) => {
    const to = d.verdict.do === 'mask' && moved.find((e) => e.of && same(e.of, d.finding));
    if (!to) return d;
    return { finding: { ...d.finding, from: to.from, to: to.to, exact: true as const }, verdict };
  });
  const more = edits
    .filter((e) => !moved.includes(e))
    .map(({ from, to }) => ({
      finding: { kind: 'stretch' as const, from, to, entity: BY_HAND, exact: true as const },
      verdict,
    }));
  return {
    ...timed,
    decisions: [...decisions, ...more].toSorted((a, b) => a.finding.from - b.finding.from),
  };
}
