/** Who is known again by a masked voice: half of the speakers teach attacker and masker, halves of the others' recordings are compared, both ways. */
import { drawn } from '../../../models/voices/learn.ts';
import { randomOf } from '../../../src/core/sound/random.ts';
import { type Attack, Attacker, equalErrors, meanOf } from './attacker.ts';

type Frames = readonly Float64Array[];
/** Of a speaker's recording. */
export type Part = 'all' | 'first' | 'second';
/** What an attacker sees of it, masked with a seed. */
export type Look = (speaker: number, part: Part, seed: number) => Frames;

export interface Trial {
  readonly speakers: number;
  /** @param taught speakers that masker and attacker may learn from; all others are tried */
  look(taught: readonly number[]): Look;
  /** Where the attacker knows voices only as they were. */
  readonly ignorant?: (speaker: number, part: Part) => Frames;
  /** Masks of each voice that it learned from, and of the one that it looks for: 1 is the usual (semi-informed) attacker. */
  readonly masks: number;
  readonly attack?: Attack;
  /** Told of after each half. */
  tell?(rate: number): void;
}

const USUAL: Attack = { classes: 64, size: 80 };

/** Equal error rate, 0..1. */
export function knownAgain({ speakers, look, ignorant, masks, attack = USUAL, tell }: Trial): number {
  const places = Array.from({ length: speakers }, (_, i) => i);
  const order = drawn(places, speakers, randomOf(7));
  const [same, others]: [number[], number[]] = [[], []];
  for (const fold of [0, 1]) {
    const taught = order.filter((_, i) => i % 2 !== fold);
    const tried = order.filter((_, i) => i % 2 === fold);
    const masked = look(taught);
    const several = (speaker: number, part: Part, seed: number): Frames[] =>
      ignorant
        ? [ignorant(speaker, part)]
        : Array.from({ length: masks }, (_, k) => masked(speaker, part, seed + 10 * speaker + k));
    const attacker = new Attacker(
      taught.map((i) => several(i, 'all', 100_000)),
      attack,
    );
    const known = tried.map((i) => meanOf(several(i, 'first', 200_000).map((f) => attacker.of(f))));
    for (const [j, i] of tried.entries()) {
      const heard = attacker.of(masked(i, 'second', 300_000 + 10 * i));
      for (const [k, who] of known.entries()) (k === j ? same : others).push(attacker.score(who, heard));
    }
    tell?.(equalErrors(same, others));
  }
  return equalErrors(same, others);
}

/** @returns what becomes of a recording in parts */
export const partOf = <T extends { readonly length: number; slice(from: number, to: number): T }>(
  all: T,
  part: Part,
): T =>
  part === 'all'
    ? all
    : part === 'first'
      ? all.slice(0, all.length >> 1)
      : all.slice(all.length >> 1, all.length);
