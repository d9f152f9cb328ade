/**
 * Options are declared once. The TypeScript type, the JSON schema, the controls of the page, the CLI's
 * `--set` and the line in the report all come from the declaration.
 */

import { raise } from './fault.ts';
import { isPictureUrl, MOST_PICTURE, PICTURE_KINDS } from './given-picture.ts';
import type { Declared } from './redact.ts';

interface Named {
  readonly label: string;
  readonly help?: string;
}
/** What a plug-in or a section of the policy lets a person set: the type, its limits and its default. */
export type Option =
  | (Named & {
      readonly type: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly default: number;
      readonly unit?: string;
    })
  | (Named & { readonly type: 'choice'; readonly of: readonly string[]; readonly default: string })
  | (Named & { readonly type: 'flag'; readonly default: boolean })
  | (Named & { readonly type: 'colour'; readonly default: string })
  /** A picture of the person's own, as a data URL (`given-picture.ts`); none where it is empty. Never reported. */
  | (Named & { readonly type: 'picture'; readonly default: '' })
  | (Named & {
      readonly type: 'text';
      readonly default: string;
      /** Longest accepted, characters. */
      readonly most: number;
      /** Never shown, kept or reported. */
      readonly secret?: boolean;
      /** A person's own words: kept for them, and never reported. */
      readonly content?: boolean;
    });

/** Options by name. */
export type Options = Readonly<Record<string, Option>>;
/** What an option can be set to. */
export type Value = number | string | boolean;
/** Values by the names of their options. */
export type Values = Readonly<Record<string, Value>>;

/** Every option at its default. */
export const defaults = (options: Options): Values =>
  Object.fromEntries(Object.entries(options).map(([k, o]) => [k, o.default]));

/** The pictures among options, by the names of their options; without those that are not set. */
export const picturesIn = (options: Options, values: Values): Map<string, string> =>
  new Map(
    Object.entries(options).flatMap(([name, o]): [string, string][] =>
      o.type === 'picture' && values[name] ? [[name, String(values[name])]] : [],
    ),
  );

/** Checks one value, parsing text as the CLI gives it. @throws FaultError `policy/invalid` */
function parseOption(path: string, option: Option, value: unknown): Value {
  const bad = (why: string) => raise({ code: 'policy/invalid', path, why });
  switch (option.type) {
    case 'number': {
      const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof n !== 'number' || !Number.isFinite(n))
        return bad(`must be a number, not ${JSON.stringify(value)}`);
      if (n < option.min || n > option.max) return bad(`must be ${option.min} to ${option.max}, not ${n}`);
      return n;
    }
    case 'choice':
      if (typeof value === 'string' && option.of.includes(value)) return value;
      return bad(`must be one of ${option.of.join(', ')}, not ${JSON.stringify(value)}`);
    case 'flag':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      return bad(`must be true or false, not ${JSON.stringify(value)}`);
    case 'colour':
      if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
      return bad(`must be a colour such as #1f2933, not ${JSON.stringify(value)}`);
    case 'picture':
      if (value === '' || (typeof value === 'string' && isPictureUrl(value))) return value;
      return bad(
        `must be a picture as a data URL (${PICTURE_KINDS.join(', ')}; base64; ${MOST_PICTURE / 1e6} million characters at most)`,
      );
    case 'text':
      // What is secret never stands in a message.
      if (typeof value !== 'string') return bad('must be text');
      if ([...value].length > option.most) return bad(`must be ${option.most} characters at most`);
      return value;
  }
}

/** Fills in defaults and checks what is given; unknown names are an error, not a silent loss. */
export function complete(
  path: string,
  options: Options,
  given: Readonly<Record<string, unknown>> = {},
): Values {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(options, name))
      raise({
        code: 'policy/invalid',
        path: `${path}.${name}`,
        why: `is no option; there are ${Object.keys(options).join(', ')}`,
      });
  return Object.fromEntries(
    Object.entries(options).map(([k, o]) => [
      k,
      Object.hasOwn(given, k) ? parseOption(`${path}.${k}`, o, given[k]) : o.default,
    ]),
  );
}

/** JSON schema (draft 2020-12) of a declaration. */
export function schemaOf(options: Options): Declared {
  const one = (o: Option): Declared => {
    const base = { title: o.label, description: o.help, default: o.default };
    switch (o.type) {
      case 'number':
        return { ...base, type: 'number', minimum: o.min, maximum: o.max };
      case 'choice':
        return { ...base, enum: o.of };
      case 'flag':
        return { ...base, type: 'boolean' };
      case 'colour':
        return { ...base, type: 'string', pattern: '^#[0-9a-fA-F]{6}$' };
      case 'picture':
        return { ...base, type: 'string', maxLength: MOST_PICTURE, 'x-content': true };
      case 'text':
        return {
          ...base,
          type: 'string',
          maxLength: o.most,
          ...(o.secret && { writeOnly: true }),
          ...(o.content && { 'x-content': true }),
        };
    }
  };
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(options).map(([k, o]) => [k, one(o)])),
  };
}
