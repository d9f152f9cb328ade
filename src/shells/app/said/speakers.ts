/** Who speaks when, as the page draws it. Pure. */
import type { Policy } from '../../../core/model/policy.ts';
import type { SpeakersLane } from '../../../core/model/report.ts';
import { ruledTimes, speakerRules } from '../../../core/sound/speakers/rules.ts';
import { type Speakers, type Turn, UNKNOWN } from '../../../core/sound/speakers/turns.ts';
import type { Time } from '../../../core/sound/times.ts';

/** Somebody who speaks. */
export interface Row {
  /** As in turns. */
  readonly speaker: string;
  /** Place by when they are first heard, from 1; null for what is nobody's. It stays when somebody is given a name. */
  readonly place: number | null;
  /** Whether a person said who it is. */
  readonly named: boolean;
  readonly turns: readonly Time[];
}

/** Who pauses for no longer, and is followed by nobody else, still has the word, seconds. */
const PAUSE = 1;

/** Turns as people hear them: a breath ends none. In order. */
function longer(turns: readonly Turn[]): Turn[] {
  const out: Turn[] = [];
  for (const turn of turns) {
    const last = out.at(-1);
    if (last?.speaker === turn.speaker && turn.from - last.to <= PAUSE)
      out[out.length - 1] = { ...last, to: turn.to };
    else out.push(turn);
  }
  return out;
}

/** By when they are first heard, and what is nobody's behind them. */
export function rowsOf(all: readonly Turn[], names: readonly string[]): Row[] {
  const turns = longer(all);
  const of = (speaker: string) => turns.filter((t) => t.speaker === speaker);
  const known = [...new Set(turns.map((t) => t.speaker))].filter((s) => s !== UNKNOWN);
  const rows = known.map((speaker, i): Row => {
    return { speaker, place: i + 1, named: names.includes(speaker), turns: of(speaker) };
  });
  const rest = of(UNKNOWN);
  return rest.length ? [...rows, { speaker: UNKNOWN, place: null, named: false, turns: rest }] : rows;
}

/** A stretch that becomes something else than all others. */
export interface Treated extends Time {
  readonly names: readonly string[];
  /** Id of a voice, or `keep`. */
  readonly by: string;
}

/** What rules make of what is surely somebody's, in order. */
export const treatedIn = (policy: Pick<Policy, 'rules'>, { surely }: Pick<Speakers, 'surely'>): Treated[] =>
  [...ruledTimes(speakerRules(policy), { surely })]
    .flatMap(([{ rule, speakers }, times]) =>
      times.map((t): Treated => ({ ...t, names: speakers, by: rule.with.by })),
    )
    .toSorted((a, b) => a.from - b.from);

/** Somebody of whom a rule is, in a result. */
export interface Ended {
  readonly names: readonly string[];
  /** `S1`, as in the report. */
  readonly alias: string;
  readonly by: string;
  /** Seconds for which the rule counted, of those that are theirs. */
  readonly surely: number;
  readonly seconds: number;
}

/** Whom a result's report means. @param policy the one that it was made by */
export const endedAs = ({ speakers }: SpeakersLane, policy: Pick<Policy, 'rules'>): Ended[] =>
  speakers.flatMap(({ speaker, by, rule, surely = 0, seconds }): Ended[] =>
    rule === undefined
      ? []
      : [{ alias: speaker, names: policy.rules[rule]?.where?.speaker ?? [], by, surely, seconds }],
  );

/** A turn is chosen, or no more. */
export const toggled = (chosen: readonly Time[], { from, to }: Time): Time[] => {
  const others = chosen.filter((t) => t.from !== from || t.to !== to);
  return others.length < chosen.length
    ? others
    : [...chosen, { from, to }].toSorted((a, b) => a.from - b.from);
};
