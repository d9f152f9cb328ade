/** Stretches of sound as a person wants them: where nothing was found, or with other edges than a transcript tells. */
import { type Stretch, USER } from '../model/finding.ts';
import type { Decision } from '../model/plan.ts';
import type { Treatment } from '../model/policy.ts';
import type { Time } from './times.ts';
import type { Timed } from './told.ts';

/** What stands in reports for the kind of what a person marked in the sound alone. */
export const BY_HAND = 'BY_HAND';

/** One thing that is said: when, and where in the transcript, for a cue without times of its words says several at once. */
export interface Said extends Time {
  readonly place?: string | undefined;
}

/** Hidden from here to there, and no further. */
export interface StretchEdit extends Time {
  /** In place of just this; left out: beside all else. */
  readonly of?: Said;
}

/** One stretch, and what a person made of it. */
export interface Laid {
  readonly decision: Decision<Stretch>;
  /** Of what was marked by hand, when it is hidden. */
  readonly said: Said;
  readonly edit: StretchEdit | null;
}

/** What is planned where no transcript tells anything. */
export const UNTOLD: Timed = { decisions: [], covers: [], begins: 0 };

export const isSame = (a: Said | undefined, b: Said | undefined): boolean =>
  a !== undefined && a.from === b?.from && a.to === b.to && a.place === b.place;

/** In order. What is not said any more is hidden beside all else: settings may have changed, and what was asked for is not left out. */
export function laid({ decisions }: Timed, edits: readonly StretchEdit[], by: Treatment): Laid[] {
  const verdict = { do: 'mask', with: by, by: USER } as const;
  const moved = new Set<StretchEdit>();
  const told = decisions.map((decision): Laid => {
    const { finding } = decision;
    const said = { from: finding.from, to: finding.to, place: finding.place };
    const edit = edits.find(({ of }) => isSame(of, said));
    if (edit) moved.add(edit);
    if (!edit || decision.verdict.do !== 'mask') return { decision, said, edit: null };
    const { from, to } = edit;
    return { decision: { finding: { ...finding, from, to, exact: true }, verdict }, said, edit };
  });
  const more = edits
    .filter((e) => !moved.has(e))
    .map((edit): Laid => {
      const { from, to, of } = edit;
      const finding = { kind: 'stretch', from, to, entity: BY_HAND, exact: true } as const;
      return { decision: { finding, verdict }, said: of ?? { from, to }, edit };
    });
  return [...told, ...more].toSorted((a, b) => a.decision.finding.from - b.decision.finding.from);
}

export const byHand = <T extends Timed>(timed: T, edits: readonly StretchEdit[], by: Treatment): T => ({
  ...timed,
  decisions: laid(timed, edits, by).map((l) => l.decision),
});
