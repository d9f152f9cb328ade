/** What may stand in a policy: declared once, for the check, for editors (JSON schema) and for what may be handed on. */

import { type Attribute, contextOptions } from '../context/attribute.ts';
import { CAPTION_LANGUAGES } from '../context/caption-languages.ts';
import type { Operator } from '../text/operator.ts';
import { MOST } from '../text/settings.ts';
import { FORMER_CHECK, sectionOf } from './find.ts';
import type { Kind } from './kind.ts';
import { type Options, schemaOf } from './options.ts';
import type { Masker } from './plugin.ts';
import { KEEP, type Medium } from './policy.ts';
import type { Declared, DeclaredPolicy } from './redact.ts';
import type { Voice } from './voice.ts';
import { WHERE_SCHEMA } from './where.ts';

export const WRITE: Options = {
  format: { type: 'choice', label: 'Format', of: ['auto', 'mp4', 'webm'], default: 'auto' },
  codec: { type: 'choice', label: 'Codec', of: ['auto', 'avc', 'vp9', 'av1'], default: 'auto' },
  quality: { type: 'choice', label: 'Quality', of: ['low', 'medium', 'high', 'very-high'], default: 'high' },
  sound: {
    type: 'choice',
    label: 'Sound files',
    of: ['auto', 'wav', 'flac', 'opus', 'm4a', 'mp3'],
    default: 'auto',
  },
  captions: {
    type: 'choice',
    label: 'Language of captions',
    of: CAPTION_LANGUAGES,
    default: 'en',
  },
  damaged: { type: 'choice', label: 'Damaged files', of: ['refuse', 'cut'], default: 'refuse' },
  filter: {
    type: 'choice',
    label: 'Smoothing of motion',
    help: 'Of landmarks that are exported: Butterworth, fourth order, forwards and backwards, so that nothing is late; or the one-euro filter of live tools.',
    of: ['butterworth', 'one-euro', 'none'],
    default: 'butterworth',
  },
  cutoff: {
    type: 'number',
    label: 'Cutoff of the smoothing',
    help: 'Movements that are quicker than so many a second are taken for noise.',
    unit: 'Hz',
    min: 1,
    max: 15,
    step: 0.5,
    default: 6,
  },
  beta: {
    type: 'number',
    label: 'Rise of the cutoff with speed',
    help: 'Of the one-euro filter: by so much where something moves by its own size in a second.',
    unit: 'Hz',
    min: 0,
    max: 100,
    step: 1,
    default: 10,
  },
  bridge: {
    type: 'number',
    label: 'Gaps in motion',
    help: 'Gaps up to this long are filled between their ends, and marked.',
    unit: 's',
    min: 0,
    max: 2,
    step: 0.1,
    default: 0.3,
  },
};
/** What policies said of sound before there were voices; `parse-policy.ts` reads it where it stands. */
const FORMER_SOUND: Options = {
  audio: { type: 'choice', label: 'Sound', of: ['keep', 'drop'], default: 'keep' },
};
/** Of what is said, beside the voice that hides it. */
export const SPEECH: Options = {
  pad: {
    type: 'number',
    label: 'Beside what is said',
    help: 'Hidden before and behind a word, at least.',
    unit: 's',
    min: 0.05,
    max: 2,
    step: 0.05,
    default: 0.15,
  },
  untold: {
    type: 'choice',
    label: 'What no transcript has',
    help: 'Told in the report, or hidden as well.',
    of: ['tell', 'mask'],
    default: 'tell',
  },
};
export const VERIFY: Options = {
  residual: {
    type: 'choice',
    label: 'What the check finds',
    help: 'Mask it and check again, or stop for you to decide.',
    of: ['mask', 'refuse'],
    default: 'mask',
  },
};

/** How long the words of a preset of somebody's own may be, characters. */
export const NAMED = { name: 60, description: 400 };

/** What a policy may name. Left out where that medium is not masked: what is said of it is completed where it is. */
export interface PolicyPlugins {
  /** What can be found in pictures. */
  readonly kinds?: readonly Pick<Kind, 'id' | 'plural' | 'usual' | 'find'>[];
  readonly maskers?: readonly Pick<Masker, 'id' | 'label' | 'options'>[];
  readonly operators?: readonly Pick<Operator, 'id' | 'label' | 'options'>[];
  readonly voices?: readonly (Pick<Voice, 'id' | 'label' | 'options'> &
    Partial<Pick<Voice, 'leaves' | 'begin'>>)[];
  /** What may be told of people in pictures. */
  readonly attributes?: readonly Pick<Attribute, 'id' | 'label' | 'help' | 'usual'>[];
}

const object = (properties: Record<string, Declared>, required: readonly string[] = []): Declared => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...(required.length && { required }),
});

/** Sections that options declare: their values are checked, and read from the command line's text, by `complete`. */
const section = (options: Options, more: Record<string, Declared> = {}): Declared =>
  object({ ...more, ...schemaOf(options).properties });
const detector = { detector: { type: 'string', default: 'auto' } };

/** A model's folder, under that of an owner or not: no way out of where models lie. */
const MODEL_ID = '^[A-Za-z0-9][\\w-]*(?:[./][A-Za-z0-9][\\w-]*)*$';

const words = { type: 'array', maxItems: MOST.words, items: { type: 'string', maxLength: MOST.length } };
const own = { ...words, 'x-content': true };
const entity = { type: 'string', pattern: '.' };

const FIND_TEXT_SCHEMA = object({
  names: object({
    model: { type: 'string', pattern: MODEL_ID },
    point: { enum: ['recall', 'balanced', 'precision'] },
  }),
  language: { type: 'string', pattern: '^(auto|[a-z]{2})$' },
  countries: { type: 'array', items: { type: 'string', pattern: '^[A-Z]{2}$' } },
  entities: words,
  threshold: { type: 'number', minimum: 0, maximum: 1 },
  deny: {
    type: 'array',
    maxItems: MOST.patterns,
    items: object({ entity, words: own, matchCase: { type: 'boolean' } }, ['entity', 'words']),
  },
  allow: own,
  patterns: {
    type: 'array',
    maxItems: MOST.patterns,
    items: object(
      {
        entity,
        name: { type: 'string' },
        regex: { type: 'string', pattern: '^[\\s\\S]{1,1000}$', 'x-content': true },
        score: { type: 'number', minimum: 0, maximum: 1 },
        context: own,
      },
      ['entity', 'name', 'regex', 'score'],
    ),
  },
  context: own,
});

/** Whether a voice can hide a stretch: it leaves nothing, and is heard. */
export const canHide = ({ leaves, begin }: Partial<Pick<Voice, 'leaves' | 'begin'>>): boolean =>
  leaves === 'nothing' && begin !== undefined;

type Named = Pick<Masker, 'id' | 'label'>;

/** @param all left out where they are not known here @param keep whether what was found may also be left as it is */
function treatment(all: readonly Named[] | undefined, keep = false): Declared {
  const ids = new Set([...(all ?? []).map((p) => p.id), ...(keep ? [KEEP] : [])]);
  return {
    ...object({
      by: all ? { enum: [...ids] } : { type: 'string' },
      options: { type: 'object', 'x-options-of': 'by' },
    }),
    ...(all?.length && {
      allOf: all.map(({ id, label }) => ({
        title: label,
        if: { properties: { by: { const: id } }, required: ['by'] },
        // biome-ignore lint/suspicious/noThenProperty: a word of JSON schema
        then: { properties: { options: { $ref: `#/$defs/${id}` } } },
      })),
    }),
  };
}

/** JSON schema (draft 2020-12) of a policy; every section may be left out. */
export function policySchema({
  kinds = [],
  maskers,
  operators,
  voices,
  attributes = [],
}: PolicyPlugins): DeclaredPolicy {
  const found = Object.fromEntries(kinds.map((k) => [k.id, section(sectionOf(k), detector)]));
  const here = [...(maskers ?? []), ...(operators ?? [])];
  const hides = treatment(voices?.filter((v) => v.leaves === undefined || canHide(v)));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Guise policy',
    ...object({
      $schema: { type: 'string' },
      version: { const: 2 },
      // Of a file that is a preset of somebody's own; nothing is decided by them.
      name: { type: 'string', pattern: `^[\\s\\S]{1,${NAMED.name}}$`, 'x-content': true },
      description: { type: 'string', maxLength: NAMED.description, 'x-content': true },
      find: object({ ...found, text: FIND_TEXT_SCHEMA }),
      rules: {
        type: 'array',
        items: object(
          {
            for: { ...words, minItems: 1 },
            with: {
              ...treatment(maskers && operators && [...here, ...(voices ?? [])], true),
              required: ['by'],
            },
            where: WHERE_SCHEMA,
            because: { type: 'string' },
          },
          ['for', 'with'],
        ),
      },
      otherwise: object({
        picture: treatment(maskers),
        text: treatment(operators),
        sound: treatment(voices, true),
      }),
      background: { ...treatment(maskers), type: ['object', 'null'] },
      context: schemaOf(contextOptions(attributes)),
      speech: section(SPEECH, {
        rules: {
          type: 'array',
          items: object({ for: { ...words, minItems: 1 }, with: { ...hides, required: ['by'] } }, [
            'for',
            'with',
          ]),
        },
        with: hides,
      }),
      write: schemaOf({ ...WRITE, ...FORMER_SOUND }),
      // What `verify.threshold` says of all kinds each says of itself now; it is read where it stands.
      verify: section({ ...VERIFY, ...FORMER_CHECK }, detector),
    }),
    $defs: Object.fromEntries([...here, ...(voices ?? [])].map((p) => [p.id, schemaOf(p.options)])),
  };
}

/**
 * The same with nothing in it that options declare: what ajv checks. Numbers from the command line come as text, and what is wrong
 * with an option is said by who declares it.
 */
export function policyShape(plugins: PolicyPlugins): DeclaredPolicy {
  const loose = ({ allOf: _, ...rest }: Declared): Declared => rest;
  const whole = policySchema(plugins);
  const { rules, otherwise, background, find, speech, ...rest } = whole.properties as Record<
    'rules' | 'otherwise' | 'background' | 'find' | 'speech',
    Declared
  >;
  const looseRules = (rules: Declared): Declared => {
    const rule = rules.items as Declared;
    return {
      ...rules,
      items: { ...rule, properties: { ...rule.properties, with: loose(rule.properties?.with ?? {}) } },
    };
  };
  const { picture, text, sound } = otherwise.properties as Record<Medium, Declared>;
  const open = { type: 'object' };
  const found = Object.fromEntries((plugins.kinds ?? []).map((k) => [k.id, open]));
  return {
    ...whole,
    properties: {
      ...rest,
      find: { ...find, properties: { ...find.properties, ...found } },
      rules: looseRules(rules),
      otherwise: {
        ...otherwise,
        properties: { picture: loose(picture), text: loose(text), sound: loose(sound) },
      },
      background: loose(background),
      context: open,
      speech: object({
        rules: looseRules(speech.properties?.rules ?? {}),
        with: loose(speech.properties?.with ?? {}),
        pad: {},
        untold: {},
      }),
      write: open,
      verify: open,
    },
    $defs: {},
  };
}
