/** One card of the people list: everything of one person, as far as the job could tell. */
import { firstFrame } from '../core/model/finding.ts';
import type { Decision } from '../core/model/plan.ts';
import type { Verdict } from '../core/model/policy.ts';

export interface Card {
  readonly id: string;
  /** In order of appearance; at least one. */
  readonly decisions: readonly Decision[];
  /** The longest of them: its picture stands for all. */
  readonly best: Decision;
  readonly kept: number;
}

/** Whether nothing of it is shown: who is hidden in one scene and seen in the next is not hidden. */
export const isHidden = ({ kept }: Card): boolean => kept === 0;

/** Taken for something else by closer looks: a card of its own. */
const doubted = (d: Decision): boolean => d.finding.evidence.standing === 'refuted';

/** @param people ids of tracks by person; a track that is in none has a card of its own */
export function cardsOf(
  decisions: readonly Decision[],
  people: readonly (readonly string[])[] | null,
): Card[] {
  const personOf = new Map(people?.flatMap((ids) => ids.map((id) => [id, ids[0]] as const)));
  const byPerson = new Map<string, Decision[]>();
  for (const d of decisions) {
    const id = (doubted(d) ? undefined : personOf.get(d.finding.id)) ?? d.finding.id;
    byPerson.set(id, [...(byPerson.get(id) ?? []), d]);
  }
  return [...byPerson].map(([id, list]) => ({
    id,
    decisions: list.sort((a, b) => firstFrame(a.finding) - firstFrame(b.finding)),
    best: list.reduce((a, b) => (b.finding.evidence.seen > a.finding.evidence.seen ? b : a)),
    kept: list.filter((d) => d.verdict.do === 'keep').length,
  }));
}

/** What a list shows apart: what is hidden as a matter of course, and what only a person can decide. */
export const GROUPS = ['people', 'small', 'unlikely'] as const;
export type Group = (typeof GROUPS)[number];

function groupOf(verdict: Verdict): Group {
  if (verdict.do === 'mask' || verdict.by === 'policy' || verdict.by === 'user') return 'people';
  return verdict.by === 'size' ? 'small' : 'unlikely';
}

/**
 * Where each track stands, by its id; with those of which a rule shows a stretch too.
 * @param ruled by the policy alone: a click on a card does not move it elsewhere
 */
export function groupsOf(ruled: readonly Decision[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { finding, verdict } of ruled)
    if (groups.get(finding.id) !== 'people') groups.set(finding.id, groupOf(verdict));
  return groups;
}

/** A key of its own for each stretch of a track. */
export const stretchId = ({ finding }: Decision): string => `${finding.id} ${firstFrame(finding)}`;
