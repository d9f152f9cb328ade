/**
 * Policies from JSON, checked against the schema by what ajv makes of it: compiled at once in Node, ahead of time
 * for the page, whose content security policy forbids compiling (see packaging/policy-check.ts).
 */
import type { ErrorObject } from 'ajv';
import { FaultError, raise } from '../core/model/fault.ts';
import { merge, upgraded, wholePolicy } from '../core/model/parse-policy.ts';
import type { Medium, Policy } from '../core/model/policy.ts';
import type { PolicyPlugins } from '../core/model/policy-schema.ts';
import { checkNames } from '../core/text/names.ts';
import type { Recognizer } from '../core/text/recognizer.ts';

/** As ajv gives it. */
export interface Validate {
  (given: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** What a policy is checked with. */
export interface PolicyCheck extends PolicyPlugins {
  /** What a policy of the first version is of. */
  readonly medium: Medium;
  readonly validate: Validate;
  /** Who finds what in texts; left out where none are read. */
  readonly recognizers?: readonly Pick<Recognizer, 'entity' | 'family'>[];
}

/** Layers of settings, of any version, laid on one another; later ones win. @throws FaultError `policy/invalid` */
export const layered = (layers: readonly object[], medium: Medium): Record<string, unknown> =>
  layers
    .map((l) => upgraded(l, medium) as Record<string, unknown>)
    .reduce<Record<string, unknown>>((under, over) => ({ ...merge(under, over) }), {});

/** @throws FaultError `policy/invalid` with the path of what is wrong */
export function parsePolicy(
  given: unknown,
  { medium, validate, recognizers, ...plugins }: PolicyCheck,
): Policy {
  const now = upgraded(given, medium);
  if (!validate(now)) {
    const [first] = validate.errors ?? [];
    return raise({ code: 'policy/invalid', path: pathOf(first), why: sayWhy(first) });
  }
  const policy = wholePolicy(now as Record<string, unknown>, plugins);
  if (recognizers) checkNames(policy, recognizers);
  return policy;
}

/** The same from text, with the line in the message. @throws FaultError `policy/invalid` */
export function parsePolicyJson(json: string, name: string, check: PolicyCheck): Policy {
  return onItsLine(json, name, (given) => parsePolicy(given, check));
}

/** What stands in a policy's file, in words of now; faults name the line. @throws FaultError `policy/invalid` */
export function policyLayer(json: string, name: string, medium: Medium): object {
  return onItsLine(json, name, (given) => {
    const now = upgraded(given, medium);
    if (typeof now === 'object' && now !== null && !Array.isArray(now)) return now;
    return raise({ code: 'policy/invalid', path: 'policy', why: 'must be an object' });
  });
}

function onItsLine<T>(json: string, name: string, read: (given: unknown) => T): T {
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
    return read(given);
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
  if (e?.keyword === 'additionalProperties') return 'is not part of a policy';
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
