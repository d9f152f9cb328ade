/** What a policy asks for in texts, and who looks for it. */
import type { TextScope } from '../model/report.ts';
import { score } from '../units.ts';
import { guessLanguage } from './language.ts';
import { CLASSIFIED } from './ner/bioes.ts';
import type { Recognizer } from './recognizer.ts';
import type { FindText } from './settings.ts';

/** Whether an entity is asked for: every one where the policy names none. */
export const isSought = (entity: string, { entities }: Pick<FindText, 'entities'>): boolean =>
  entities.length === 0 || entities.includes(entity);

/** The language of a text, ISO 639-1; undefined where it is to be told and cannot be. */
export const languageIn = (text: string, { language }: Pick<FindText, 'language'>): string | undefined =>
  language === 'auto' ? guessLanguage(text) : language;

/** Those that are run over a text of this language; who is named is run in any. @param language undefined: not known */
export const sought = <R extends Pick<Recognizer, 'entity' | 'languages' | 'countries'>>(
  all: readonly R[],
  find: FindText,
  language: string | undefined,
): R[] =>
  all.filter(
    (r) =>
      isSought(r.entity, find) &&
      (find.entities.length > 0 || !r.languages || !language || r.languages.includes(language)) &&
      (find.countries.length === 0 || !r.countries || r.countries.some((c) => find.countries.includes(c))),
  );

/**
 * @param texts as they were read @param classifier its id; null where none read them
 * @param whole all of the source, and not some columns only
 */
export function textScope(
  texts: readonly string[],
  all: readonly Pick<Recognizer, 'id' | 'entity' | 'languages' | 'countries'>[],
  find: FindText,
  { classifier, whole }: Pick<TextScope, 'classifier' | 'whole'>,
): TextScope {
  const languages = [...new Set(texts.map((t) => languageIn(t, find)))];
  const by = new Map<string, Set<string>>();
  const add = (entity: string, id: string) => by.set(entity, (by.get(entity) ?? new Set()).add(id));
  for (const language of languages) for (const { entity, id } of sought(all, find, language)) add(entity, id);
  for (const { entity } of [...find.deny, ...find.patterns])
    if (isSought(entity, find)) add(entity, 'policy');
  if (classifier !== null)
    for (const entity of CLASSIFIED) if (isSought(entity, find)) add(entity, `ner:${classifier}`);
  return {
    whole,
    all: find.entities.length === 0 && find.countries.length === 0,
    allowed: find.allow.length,
    from: score(find.threshold),
    languages: languages.map((l) => l ?? 'und').sort(),
    entities: [...by]
      .map(([entity, ids]) => ({ entity, by: [...ids].sort() }))
      .sort((a, b) => (a.entity < b.entity ? -1 : 1)),
    classifier,
  };
}
