/** What is told of a scene, in English sentences: a grammar of its own, so that nothing is said that no attribute told. */
import type { Attribute } from './attribute.ts';

/** What is told of somebody. */
export interface Trait {
  readonly attribute: string;
  readonly value: string;
  /** In how much of the time in which it could be told it was so, 0..1. */
  readonly share: number;
}
export interface Portrayed {
  readonly person: string;
  readonly traits: readonly Trait[];
}

const NUMBERS = [
  'Nobody is',
  'One person is',
  'Two people are',
  'Three people are',
  'Four people are',
  'Five people are',
  'Six people are',
];

/** As a list ends in English. */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** @param told attributes, in the order in which they are told */
export function inSentences(people: readonly Portrayed[], told: readonly Attribute[]): string {
  const count = `${NUMBERS[people.length] ?? `${people.length} people are`} in the picture.`;
  const each = people.flatMap(({ person, traits }) => {
    const words = told.flatMap((a) => {
      const trait = traits.find((t) => t.attribute === a.id);
      return trait && trait.value !== a.plain ? (a.values[trait.value] ?? []) : [];
    });
    return words.length ? [`${person} is ${listed(words)}.`] : [];
  });
  return [count, ...each].join(' ');
}
