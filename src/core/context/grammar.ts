/** How captions are said in a language. English comes with the attributes; others are sections of `languages/`. */
import type { Attribute } from './attribute.ts';
import type { CaptionLanguage } from './caption-languages.ts';

export interface Grammar {
  /** BCP 47. */
  readonly language: string;
  /** How many are in the picture, as a sentence. */
  count(people: number): string;
  /** What is told of somebody, as a sentence. */
  of(person: string, words: readonly string[]): string;
  /** What things are about, as a sentence. */
  things(words: readonly string[]): string;
  /** What an attribute comes to, in that sentence; in English where the language does not know it, as of somebody's own attribute. */
  word(attribute: Pick<Attribute, 'id' | 'values'>, value: string): string | null;
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

export const ENGLISH: Grammar = {
  language: 'en',
  count: (n) => `${NUMBERS[n] ?? `${n} people are`} in the picture.`,
  of: (person, words) => `${person} is ${listed(words)}.`,
  things: (words) => `Also in the picture: ${words.join(', ')}.`,
  word: ({ values }, value) => values[value] ?? null,
};

/** What a language says, whoever it is said of: words that agree with nobody, behind a colon. */
interface Words {
  readonly language: Exclude<CaptionLanguage, 'en'>;
  readonly nobody: string;
  readonly one: string;
  /** By the plural form of the number, where it is not that of `other`. */
  readonly several: Partial<Record<Intl.LDMLPluralRule, (n: number) => string>> & {
    readonly other: (n: number) => string;
  };
  /** Before a list of things. */
  readonly things: string;
  /** By attribute: what each of its values is called. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>> | ((value: string) => string)>>;
  /** How a sentence is put together, where it is not `P1: one, two, three.` */
  readonly marks?: { readonly colon: string; readonly comma: string; readonly stop: string };
}

export function grammarOf({ language, nobody, one, several, things, values, marks }: Words): Grammar {
  const { colon, comma, stop } = marks ?? { colon: ': ', comma: ', ', stop: '.' };
  const plural = new Intl.PluralRules(language);
  return {
    language,
    count: (n) => (n === 0 ? nobody : n === 1 ? one : (several[plural.select(n)] ?? several.other)(n)),
    of: (person, words) => `${person}${colon}${words.join(comma)}${stop}`,
    things: (words) => `${things}${colon}${words.join(comma)}${stop}`,
    word: ({ id, values: own }, value) => {
      const known = values[id];
      return (typeof known === 'function' ? known(value) : known?.[value]) ?? own[value] ?? null;
    },
  };
}
