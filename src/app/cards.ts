/** One card of the people list: everything of one person, as far as the job could tell. */
import { firstFrame } from '../core/finding.ts';
import type { Decision } from '../core/plan.ts';

export interface Card {
  readonly id: string;
  /** In order of appearance; at least one. */
  readonly decisions: readonly Decision[];
  /** The longest of them: its picture stands for all. */
  readonly best: Decision;
  readonly kept: number;
  /** Taken for no face by closer looks: by itself, and behind the others. */
  readonly doubted: boolean;
}

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
  const cards = [...byPerson].map(([id, list]) => ({
    id,
    decisions: list.sort((a, b) => firstFrame(a.finding) - firstFrame(b.finding)),
    best: list.reduce((a, b) => (b.finding.evidence.seen > a.finding.evidence.seen ? b : a)),
    kept: list.filter((d) => d.verdict.do === 'keep').length,
    doubted: list.every(doubted),
  }));
  return [...cards.filter((c) => !c.doubted), ...cards.filter((c) => c.doubted)];
}
