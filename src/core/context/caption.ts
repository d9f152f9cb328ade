/** What is told of a scene, in sentences: a grammar of its own, so that nothing is said that no attribute told. */
import { type Attribute, isScenic } from './attribute.ts';
import type { Grammar } from './grammar.ts';

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

/** @param told attributes, in the order in which they are told @param scenery what is about people */
export function inSentences(
  people: readonly Portrayed[],
  told: readonly Attribute[],
  grammar: Grammar,
  scenery: readonly Trait[] = [],
): string {
  const each = people.flatMap(({ person, traits }) => {
    const words = told.flatMap((a) => {
      const trait = traits.find((t) => t.attribute === a.id);
      return trait && trait.value !== a.plain ? (grammar.word(a, trait.value) ?? []) : [];
    });
    return words.length ? [grammar.of(person, words)] : [];
  });
  return [grammar.count(people.length), ...each, ...around(scenery, told, grammar)].join(' ');
}

/** Sentences of their own; things in one. */
function around(scenery: readonly Trait[], told: readonly Attribute[], grammar: Grammar): string[] {
  return told.filter(isScenic).flatMap((a) => {
    const words = scenery.flatMap((t) =>
      t.attribute === a.id && t.value !== a.plain ? (grammar.word(a, t.value) ?? []) : [],
    );
    return a.many && words.length ? [grammar.things(words)] : words;
  });
}
