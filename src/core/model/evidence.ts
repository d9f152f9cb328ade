/**
 * What a track is worth as a face: sightings are looked at closer by several witnesses, and their votes are weighed. One
 * weak sighting of a hand is no face; a profile that the mesh does not know is one when two families of detector see it.
 * The weights are learned (`models/evidence`), none may be negative: more evidence never makes a track less of a face.
 */

import { type Score, score, sigmoid } from '../units.ts';
import { WEIGHTS } from './evidence-weights.ts';
import type { Standing } from './finding.ts';

/** What one closer look at a sighting gave; every value 0..1. */
export interface Testimony {
  /** How far the sighting's score lies between its detector's floor (0) and 1. */
  readonly strength: number;
  /** By witness (the mesh's outliner id, detector ids): the presence it gives, or its best score at this place. */
  readonly votes: Readonly<Record<string, number>>;
}

/** Whether what a model says has a weight. */
export const counts = (id: string): boolean => Object.hasOwn(WEIGHTS.votes, id);

const ORDER = Object.keys(WEIGHTS.votes);
/** Compares witnesses by the order in which they are heard, the cheapest first. */
export const byCost = (a: string, b: string): number => ORDER.indexOf(a) - ORDER.indexOf(b);

/** Log odds that a look shows a face. Witnesses that are not here, or have no weight, say nothing. */
export function oddsOf({ strength, votes }: Testimony): number {
  const weights: Readonly<Record<string, number>> = WEIGHTS.votes;
  let sum = WEIGHTS.bias + WEIGHTS.strength * strength;
  for (const [id, vote] of Object.entries(votes)) sum += (weights[id] ?? 0) * (vote - WEIGHTS.neutral);
  return sum;
}

/** Whether a look is certain whatever the `others`, not heard yet, would say. */
export const settled = ({ strength, votes }: Testimony, others: readonly string[]): boolean =>
  oddsOf({ strength, votes: { ...Object.fromEntries(others.map((id) => [id, 0])), ...votes } }) >=
  WEIGHTS.certain;

/** Whether there are enough witnesses to say that something is no face: of two kinds at least. */
export const quorum = (witnesses: readonly string[]): boolean => witnesses.filter(counts).length >= 3;

/** What the looks at a track come to; `likely` is the probability by the look that spoke most for it. */
export interface Opinion {
  readonly standing: Standing;
  readonly likely: Score;
}

/**
 * The best look decides whether it is refuted, the two best whether it is certain: one look that went wrong must
 * not unmask a face, and one lucky one must not hold an ellipse over a shot. Nobody looked, or no number: certain.
 */
export function opinion(looks: readonly Testimony[]): Opinion {
  const odds = looks.map(oddsOf).sort((a, b) => b - a);
  const [most] = odds;
  if (most === undefined || !odds.every(Number.isFinite)) return { standing: 'certain', likely: score(1) };
  const likely = score(sigmoid(most));
  if (most < WEIGHTS.refuted) return { standing: 'refuted', likely };
  const best = odds.slice(0, 2);
  const mean = best.reduce((a, b) => a + b, 0) / best.length;
  return { standing: mean >= WEIGHTS.certain ? 'certain' : 'doubtful', likely };
}
