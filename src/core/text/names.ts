/** Whether what a policy names of texts exists: a name that nothing answers to would leave its values in the text. */
import { raise } from '../model/fault.ts';
import type { Policy } from '../model/policy.ts';
import { CLASSIFIED } from './ner/bioes.ts';
import type { Recognizer } from './recognizer.ts';

type Named = Pick<Recognizer, 'entity' | 'family'>;

/** By the Unicode CLDR, which the platform carries, and takes milliseconds to open: nothing of it before there is a name to look up. */
const known = (type: 'language' | 'region', code: string): boolean =>
  new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;

const unknown = (path: string, name: string, what: string): never =>
  raise({ code: 'policy/invalid', path, why: `names "${name.slice(0, 40)}", and there is no such ${what}` });

/** @throws FaultError `policy/invalid` */
export function checkLanguage(path: string, language: string): void {
  if (language !== 'auto' && !known('language', language)) unknown(path, language, 'language (ISO 639-1)');
}

/** @param own entities of the policy's own lists and patterns. @throws FaultError `policy/invalid` */
export function checkEntities(
  path: string,
  entities: readonly string[],
  recognizers: readonly Named[],
  own: readonly string[] = [],
): void {
  for (const e of entities)
    if (!own.includes(e) && !CLASSIFIED.includes(e) && !recognizers.some((r) => r.entity === e))
      unknown(path, e, 'entity; "guise plugins" lists them');
}

/** @throws FaultError `policy/invalid` with the path of the first name that nothing answers to */
export function checkNames(
  { find: { text: find }, rules, speech }: Policy,
  recognizers: readonly Named[],
): void {
  checkLanguage('policy.find.text.language', find.language);
  for (const c of find.countries)
    if (!known('region', c)) unknown('policy.find.text.countries', c, 'country (ISO 3166-1)');
  const own = [...find.deny, ...find.patterns].map((d) => d.entity);
  checkEntities('policy.find.text.entities', find.entities, recognizers, own);
  for (const [of, all] of [
    ['rules', rules],
    ['speech.rules', speech.rules],
  ] as const)
    for (const [i, rule] of all.entries())
      for (const name of rule.for) {
        const path = `policy.${of}[${i}].for`;
        // Kinds that pictures show.
        if (/^[a-z]+$/.test(name) && !own.includes(name)) continue;
        if (!name.startsWith('family:')) checkEntities(path, [name], recognizers, own);
        else if (!recognizers.some((r) => `family:${r.family}` === name)) unknown(path, name, 'family');
      }
}
