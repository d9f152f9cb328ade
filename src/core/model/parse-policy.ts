/** Makes a whole policy from what a person, a preset or a file gives, or says where it is wrong. */

import { contextOptions } from '../context/attribute.ts';
import { nameOf } from '../sound/speakers/names.ts';
import type { Operator } from '../text/operator.ts';
import { FIND_TEXT, type FindText } from '../text/settings.ts';
import { raise } from './fault.ts';
import { type FindKind, FORMER_CHECK, sectionOf } from './find.ts';
import { complete, type Options, type Values } from './options.ts';
import {
  FALLBACK,
  type Find,
  isFor,
  KEEP,
  type Medium,
  type Policy,
  type Rule,
  type SpeechOptions,
  type SpeechRule,
  type Treatment,
  VOICE,
} from './policy.ts';
import { canHide, type PolicyPlugins, SPEECH, VERIFY, WRITE } from './policy-schema.ts';
import { checkWhere } from './where.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (v: unknown): v is Json => typeof v === 'object' && v !== null && !Array.isArray(v);

/** Taken where nothing is said. */
const DEFAULT: Readonly<Record<Medium, string>> = { picture: FALLBACK, text: 'replace', sound: KEEP };

/** The voice that leaves no track, and the one that hides what is said, by id. */
const DROPPED = 'remove';
const BLEEP = 'tone';

/** Lays `over` on `base`, object by object; everything else is replaced. */
export function merge(base: Json, over: Json): Json {
  const out: Record<string, unknown> = { ...base };
  for (const [k, v] of Object.entries(over)) {
    const old = out[k];
    // Another plug-in has other options: they do not carry over.
    const swapped =
      isObject(old) && isObject(v) && v.by !== undefined && v.by !== (old.by ?? DEFAULT[k as Medium]);
    out[k] = isObject(old) && isObject(v) && !swapped ? merge(old, v) : v;
  }
  return out;
}

/**
 * A policy of the first version, or part of one, in words of the second. It belonged to pictures or to texts; what is in words of
 * the second already stays. What is in words of neither stays too, and so do words of both that speak of one thing: whoever checks it
 * refuses them.
 * @throws FaultError `policy/invalid`
 */
export function upgraded(given: unknown, medium: Medium): unknown {
  return withSound(upgradedFirst(given, medium));
}

/** What `write.audio` said of sound each policy says in `otherwise.sound` now; words of both that speak of one thing are refused. */
function withSound(given: unknown): unknown {
  if (!isObject(given) || !isObject(given.write)) return given;
  const { audio, ...write } = given.write;
  const by = audio === 'keep' ? KEEP : audio === 'drop' ? DROPPED : null;
  const { otherwise = {} } = given;
  if (by === null || !isObject(otherwise) || 'sound' in otherwise) return given;
  return { ...given, write, otherwise: { ...otherwise, sound: { by } } };
}

function upgradedFirst(given: unknown, medium: Medium): unknown {
  if (!isObject(given) || (given.version !== undefined && given.version !== 1)) return given;
  const { version: _, ner, find, rules, otherwise, ...rest } = given;
  return {
    ...rest,
    version: 2,
    ...upgradedFind(find, ner, medium),
    ...(rules !== undefined && { rules: Array.isArray(rules) ? rules.map(upgradedRule) : rules }),
    ...(otherwise !== undefined && { otherwise: upgradedOtherwise(otherwise, medium) }),
  };
}

/** All that policies of the first version looked for in pictures. */
const FORMER = 'face';

function upgradedFind(find: unknown, ner: unknown, medium: Medium): Json {
  const given = { ...(find !== undefined && { find }), ...(ner !== undefined && { ner }) };
  if (find !== undefined && !isObject(find)) return given;
  // Settings of the first version are values and lists, sections of the second are objects.
  const all = Object.entries(find ?? {});
  const there = Object.fromEntries(all.filter(([, v]) => isObject(v)));
  const flat = Object.fromEntries(all.filter(([, v]) => !isObject(v)));
  const own = { ...flat, ...(ner !== undefined && { names: ner }) };
  if (Object.keys(own).length === 0) return given;
  const to = medium === 'text' ? 'text' : FORMER;
  if (to in there || (ner !== undefined && 'names' in flat)) return given;
  return { find: { ...there, [to]: own } };
}

function upgradedTreatment(given: unknown, id: 'masker' | 'operator'): unknown {
  if (!isObject(given) || !(id in given) || 'by' in given) return given;
  const { [id]: by, ...rest } = given;
  return { by, ...rest };
}

/** The same place of a policy in words of the first version. @param path as faults name it */
export const formerPath = (path: string, medium: Medium): string =>
  path
    .replace(/^policy\.find\.text\.names/, 'policy.ner')
    .replace(new RegExp(`^policy\\.(find|otherwise)\\.(?:${FORMER}|text|picture)`), 'policy.$1')
    .replace(/^(policy\.rules\[\d+\])\.with/, medium === 'picture' ? '$1.verdict.with' : '$1.with')
    .replace(/\.by$/, medium === 'picture' ? '.masker' : '.operator');

function upgradedOtherwise(given: unknown, medium: Medium): unknown {
  if (!isObject(given)) return given;
  const id = medium === 'picture' ? 'masker' : 'operator';
  if (!(id in given) && !('options' in given)) return given;
  return { [medium]: upgradedTreatment(given, id) };
}

function upgradedRule(given: unknown, i: number): unknown {
  if (!isObject(given)) return given;
  const { verdict, ...rest } = given;
  if (rest.with !== undefined && verdict === undefined)
    return { ...rest, with: upgradedTreatment(rest.with, 'operator') };
  if (!isObject(verdict) || rest.with !== undefined) return given;
  const path = `policy.rules[${i}].verdict`;
  // `by` stands in policies that a report gave back; it was the policy's own all the same.
  const { do: what, with: masker, because, by: _, ...unknown } = verdict;
  for (const name of Object.keys(unknown))
    raise({ code: 'policy/invalid', path: `${path}.${name}`, why: 'is not part of it' });
  if (what !== 'keep' && what !== 'mask')
    raise({ code: 'policy/invalid', path: `${path}.do`, why: 'must be mask or keep' });
  const treatment =
    what === 'keep'
      ? { by: KEEP }
      : { by: DEFAULT.picture, ...(upgradedTreatment(masker, 'masker') as object) };
  return { ...rest, with: treatment, ...(because !== undefined && { because }) };
}

/**
 * Fills in what is left out and completes every plug-in's options. The shape has been checked against the schema.
 * @param given of the second version
 * @throws FaultError `policy/invalid` with the path of what is wrong
 */
export function wholePolicy(given: Json, plugins: PolicyPlugins): Policy {
  const p = given as Partial<Policy>;
  const { text } = p.find ?? {};
  const kinds = plugins.kinds ?? [];
  const inPictures = kinds.map((k) => k.id);
  const own = ownEntities(text, inPictures);
  const { threshold, ...verify } = (p.verify ?? {}) as Json;
  // Of all kinds that say nothing of their own.
  const check =
    threshold === undefined
      ? {}
      : { check: complete('policy.verify', FORMER_CHECK, { threshold }).threshold };
  return {
    version: 2,
    find: {
      ...Object.fromEntries(
        kinds.map((k) => [
          k.id,
          section(
            `policy.find.${k.id}`,
            { ...check, ...(p.find?.[k.id] as object) },
            sectionOf(k),
          ) as unknown as FindKind,
        ]),
      ),
      text: { ...FIND_TEXT, ...text, names: { ...FIND_TEXT.names, ...text?.names } },
    } satisfies Find,
    rules: (p.rules ?? []).map((r, i) => rule(`policy.rules[${i}]`, r, plugins, inPictures, own)),
    otherwise: {
      picture: treatment('policy.otherwise.picture', p.otherwise?.picture, 'picture', plugins),
      text: treatment('policy.otherwise.text', p.otherwise?.text, 'text', plugins),
      sound: treatment('policy.otherwise.sound', p.otherwise?.sound, 'sound', plugins),
    },
    background: p.background ? treatment('policy.background', p.background, 'picture', plugins) : null,
    // Of a medium in which nobody is seen: taken as it is.
    context: plugins.attributes
      ? complete('policy.context', contextOptions(plugins.attributes), p.context as Json | undefined)
      : (p.context ?? {}),
    speech: speech('policy.speech', p.speech, plugins, own),
    write: complete('policy.write', WRITE, p.write as Json | undefined) as unknown as Policy['write'],
    verify: section('policy.verify', verify, VERIFY) as unknown as Policy['verify'],
  };
}

function speech(
  path: string,
  { rules = [], with: given, ...rest }: Partial<SpeechOptions> = {},
  plugins: PolicyPlugins,
  own: readonly string[],
): SpeechOptions {
  return {
    rules: rules.map((r, i) => speechRule(`${path}.rules[${i}]`, r, plugins, own)),
    with: hider(`${path}.with`, given, plugins),
    ...complete(path, SPEECH, rest),
  } as unknown as SpeechOptions;
}

/** @param own entities of the policy's own */
function speechRule(
  path: string,
  given: SpeechRule,
  plugins: PolicyPlugins,
  own: readonly string[],
): SpeechRule {
  const none = given.for.find((kind) => !isText(kind, own));
  if (none !== undefined)
    raise({
      code: 'policy/invalid',
      path: `${path}.for`,
      why: `names ${JSON.stringify(none.slice(0, 40))}, and nothing that is said is of this kind; there are entities of texts in capitals, and families`,
    });
  return { for: given.for, with: hider(`${path}.with`, given.with, plugins) };
}

/** A voice that leaves nothing. */
function hider(path: string, given: Partial<Treatment> | undefined, plugins: PolicyPlugins): Treatment {
  const hiders = plugins.voices?.filter(canHide);
  const by = given?.by ?? BLEEP;
  // Of media that nobody masks here: taken as it is.
  if (hiders && !hiders.some((v) => v.id === by))
    raise({
      code: 'policy/invalid',
      path: `${path}.by`,
      why: `must be one of ${hiders.map((v) => v.id).join(', ')}, not ${JSON.stringify(by)}`,
    });
  return treatment(path, { ...given, by }, 'sound', plugins);
}

/** Names that a policy gives to what it finds itself. A name that a rule takes for something else would be a rule of that as well. */
function ownEntities(text: Partial<FindText> | undefined, inPictures: readonly string[]): string[] {
  const named = (list: 'deny' | 'patterns') =>
    (text?.[list] ?? []).map(({ entity }, i) =>
      inPictures.includes(entity) || entity.startsWith('family:')
        ? raise({
            code: 'policy/invalid',
            path: `policy.find.text.${list}[${i}].entity`,
            why: `must be a name of its own: rules mean something else by "${entity.slice(0, 40)}"`,
          })
        : entity,
    );
  return [...named('deny'), ...named('patterns')];
}

function section(path: string, given: unknown, options: Options): { detector: string } & Values {
  const { detector = 'auto', ...rest } = (given ?? {}) as Json;
  if (typeof detector !== 'string')
    return raise({ code: 'policy/invalid', path: `${path}.detector`, why: 'must be a detector id' });
  return { detector, ...complete(path, options, rest) };
}

/** Names of kinds of text are in capitals, or a policy's own; whether one finds them is known where texts are read. */
const isText = (kind: string, own: readonly string[]): boolean =>
  /^(?:family:[a-z]+|[A-Z][A-Z0-9_]*)$/.test(kind) || own.includes(kind);

/** @param own entities of the policy's own */
function rule(
  path: string,
  given: Rule,
  plugins: PolicyPlugins,
  inPictures: readonly string[],
  own: readonly string[],
): Rule {
  if (isFor(given, VOICE)) return speakerRule(path, given, plugins);
  for (const kind of given.for)
    if (!inPictures.includes(kind) && !isText(kind, own))
      raise({
        code: 'policy/invalid',
        path: `${path}.for`,
        why: `names ${JSON.stringify(kind.slice(0, 40))}, and there is no such kind; there are ${inPictures.join(', ')}, and entities of texts in capitals`,
      });
  const media = given.for.map((k): Medium => (inPictures.includes(k) ? 'picture' : 'text'));
  const [medium] = media;
  if (!medium) return raise({ code: 'policy/invalid', path: `${path}.for`, why: 'must name a kind' });
  if (media.some((m) => m !== medium) && given.with.by !== KEEP)
    raise({
      code: 'policy/invalid',
      path: `${path}.with.by`,
      why: `must be ${KEEP} where a rule names kinds of pictures and of texts, not ${JSON.stringify(given.with.by)}: nothing else is done to both`,
    });
  const { where } = given;
  if (where && media.includes('text'))
    raise({
      code: 'policy/invalid',
      path: `${path}.where`,
      why: 'is of pictures: texts have no place in a frame',
    });
  if (where?.speaker)
    raise({ code: 'policy/invalid', path: `${path}.where.speaker`, why: `is of rules for ${VOICE} alone` });
  if (where) checkWhere(`${path}.where`, where);
  return {
    for: given.for,
    with: treatment(`${path}.with`, given.with, medium, plugins),
    ...(where && { where }),
    ...(given.because !== undefined && { because: given.because }),
  };
}

/** Of whom a voice was given with a name. */
function speakerRule(path: string, given: Rule, plugins: PolicyPlugins): Rule {
  const bad = (at: string, why: string) => raise({ code: 'policy/invalid', path: `${path}.${at}`, why });
  const { speaker, ...other } = given.where ?? {};
  if (given.for.length > 1) bad('for', `must name ${VOICE} alone, or not at all`);
  const [more] = Object.keys(other);
  if (more !== undefined) bad(`where.${more}`, 'is of pictures, and not of voices');
  if (!speaker?.length) return bad('where', 'must say whose voice: speaker');
  return {
    for: given.for,
    with: treatment(`${path}.with`, given.with, 'sound', plugins),
    where: { speaker: speaker.map((name) => nameOf(`${path}.where.speaker`, name)) },
    ...(given.because !== undefined && { because: given.because }),
  };
}

/** What changes things of a medium; undefined where nobody masks it here. */
const changers = (
  { maskers, operators, voices }: PolicyPlugins,
  medium: Medium,
): readonly Pick<Operator, 'id' | 'options'>[] | undefined =>
  ({ picture: maskers, text: operators, sound: voices })[medium];

const MEDIA: readonly Medium[] = ['picture', 'text', 'sound'];

function treatment(
  path: string,
  given: Partial<Treatment> | undefined,
  medium: Medium,
  plugins: PolicyPlugins,
): Treatment {
  const { by = DEFAULT[medium], options = {} } = given ?? {};
  const all = changers(plugins, medium);
  const has = (m: Medium) => changers(plugins, m)?.some((p) => p.id === by) === true;
  if (by !== KEEP && !has(medium) && MEDIA.some(has))
    return raise({
      code: 'policy/invalid',
      path: `${path}.by`,
      why: `names ${JSON.stringify(by)}, which is none for ${medium}s`,
    });
  // Of a medium that nobody masks here: taken as it is.
  if (!all) return { by, options };
  const plugin = all.find((m) => m.id === by);
  if (plugin) return { by, options: complete(`${path}.options`, plugin.options, options) };
  // What no rule names is hidden in pictures: somebody who draws a place by hand asks for no less.
  if (by === KEEP && (medium === 'sound' || path.startsWith('policy.rules')))
    return { by, options: complete(`${path}.options`, {}, options) };
  const ids = [...(medium === 'sound' ? [KEEP] : []), ...all.map((m) => m.id)];
  return raise({
    code: 'policy/invalid',
    path: `${path}.by`,
    why: `must be one of ${ids.join(', ')}, not ${JSON.stringify(by)}`,
  });
}
