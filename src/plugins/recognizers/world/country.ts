import { countryNames, LANGUAGES, type Language, languageOf } from '../../../core/text/countries.ts';
import { escaped } from '../../../core/text/match/expand.ts';
import type { Candidate, Recognizer } from '../../../core/text/recognizer.ts';

/** How names end in a sentence: a genitive, or Russian's cases behind the stem. */
const ENDINGS: Readonly<Partial<Record<Language, string>>> = {
  de: 's?',
  sv: 's?',
  nl: 's?',
  ru: '\\p{L}{0,3}',
};
const stem = (language: Language, name: string): string =>
  language === 'ru' && /^\p{L}{5,}$/u.test(name) ? name.replace(/[аеийоуыьюя]{1,2}$/u, '') : name;

const expressions = new Map<Language, RegExp>();
function expressionOf(language: Language): RegExp {
  const known = expressions.get(language);
  if (known) return known;
  const names = [...countryNames(language).keys()]
    .sort((a, b) => b.length - a.length)
    .map((n) => escaped(stem(language, n)))
    .join('|');
  const made =
    language === 'zh'
      ? new RegExp(names, 'gu')
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})${ENDINGS[language] ?? ''}(?![\\p{L}\\p{N}])`, 'gu');
  expressions.set(language, made);
  return made;
}

/** The longest word of a name: it cannot be without it. */
const longest = (name: string): string =>
  (name.toLowerCase().match(/\p{L}+/gu) ?? []).reduce((a, b) => (b.length > a.length ? b : a), '');
/** Chinese has no words, and Russian too many forms of them. */
const WORDS = [
  ...new Set(
    LANGUAGES.filter((l) => l !== 'zh' && l !== 'ru')
      .flatMap((l) => [...countryNames(l).keys()])
      .map(longest)
      .flatMap((w) => [w, `${w}s`]),
  ),
];

export default {
  kind: 'recognizer',
  id: 'country',
  entity: 'LOCATION',
  label: 'Country by its name',
  family: 'place',
  source: 'ISO 3166-1 with the names of Unicode CLDR, in ten languages',
  needs: { any: [{ words: WORDS }, { near: /[\u0410-\u042f][\u0430-\u044f]|[\u4e00-\u9fff]/g }] },
  *find(text, hints): Generator<Candidate> {
    for (const m of text.matchAll(expressionOf(languageOf(hints.language))))
      yield { start: m.index, end: m.index + m[0].length, score: 0.5, pattern: 'name in CLDR' };
  },
} satisfies Recognizer;
