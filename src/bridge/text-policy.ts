/**
 * Text policies from JSON, checked against the schema by what ajv makes of it: compiled at once in Node, ahead of time
 * for the page, whose content security policy forbids compiling (see vite.config.ts).
 */
import type { ErrorObject } from 'ajv';
import { FaultError, raise } from '../core/model/fault.ts';
import { checkNames } from '../core/text/names.ts';
import type { Operator } from '../core/text/operator.ts';
import { wholeTextPolicy } from '../core/text/parse-policy.ts';
import type { TextPolicy } from '../core/text/policy.ts';
import type { Recognizer } from '../core/text/recognizer.ts';

/** What a policy may name. */
export interface TextPlugins {
  readonly operators: readonly Operator[];
  readonly recognizers: readonly Pick<Recognizer, 'entity' | 'family'>[];
}

/** As ajv gives it. */
export interface Validate {
  (given: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** @throws FaultError `policy/invalid` with the path of what is wrong */
export function parseTextPolicy(given: unknown, plugins: TextPlugins, validate: Validate): TextPolicy {
  if (!validate(given)) {
    const [first] = validate.errors ?? [];
    return raise({ code: 'policy/invalid', path: pathOf(first), why: sayWhy(first) });
  }
  const policy = wholeTextPolicy(given as Record<string, unknown>, plugins.operators);
  checkNames(policy, plugins.recognizers);
  return policy;
}

/** The same from text, with the line in the message. @throws FaultError `policy/invalid` */
export function parseTextPolicyJson(
  json: string,
  name: string,
  plugins: TextPlugins,
  validate: Validate,
): TextPolicy {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    return raise({
      code: 'policy/invalid',
      path: `${name}, line ${lineOf(json, at)}`,
      why: 'is no well-formed JSON',
    });
  }
  try {
    return parseTextPolicy(given, plugins, validate);
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'policy/invalid') throw error;
    return raise({
      ...error.fault,
      path: `${name}, line ${lineOf(json, find(json, error.fault.path))}: ${error.fault.path}`,
    });
  }
}

const pathOf = (e: ErrorObject | undefined): string => {
  const extra = e?.params as { additionalProperty?: string } | undefined;
  return `policy${(e?.instancePath ?? '').replace(/\/(\d+)/g, '[$1]').replaceAll('/', '.')}${extra?.additionalProperty ? `.${extra.additionalProperty}` : ''}`;
};

function sayWhy(e: ErrorObject | undefined): string {
  const p = e?.params as { allowedValues?: unknown[] } | undefined;
  if (e?.keyword === 'additionalProperties') return 'is not part of a text policy';
  if (e?.keyword === 'enum') return `must be one of ${p?.allowedValues?.join(', ')}`;
  return e?.message ?? 'is wrong';
}

const lineOf = (json: string, at: number): number => json.slice(0, at).split('\n').length;

/** Where the keys of a path stand, one after the other; array places are counted by their braces' order. */
function find(json: string, path: string): number {
  let at = 0;
  for (const step of path
    .replace(/^policy\.?/, '')
    .split(/[.[\]]+/)
    .filter(Boolean)) {
    if (/^\d+$/.test(step)) {
      for (let n = Number(step); n >= 0; n--) at = Math.max(at, json.indexOf('{', at + 1));
      continue;
    }
    const next = json.indexOf(`"${step}"`, at);
    if (next >= 0) at = next;
  }
  return at;
}
