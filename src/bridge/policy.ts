/**
 * Policies from JSON, checked against the schema by what ajv makes of it: compiled at once in Node, ahead of time
 * for the page, whose content security policy forbids compiling (see packaging/policy-check.ts).
 */
import type { ErrorObject } from 'ajv';
import { brokenAt, lineOf, placeIn } from '../core/json-place.ts';
import { FaultError, raise } from '../core/model/fault.ts';
import { formerPath, merge, upgraded, wholePolicy } from '../core/model/parse-policy.ts';
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
  return onItsLine(json, name, check.medium, (given) => parsePolicy(given, check));
}

/** What stands in a policy's file, in words of now; faults name the line. @throws FaultError `policy/invalid` */
export function policyLayer(json: string, name: string, medium: Medium): object {
  return onItsLine(json, name, medium, (given) => {
    const now = upgraded(given, medium);
    if (typeof now === 'object' && now !== null && !Array.isArray(now)) return now;
    return raise({ code: 'policy/invalid', path: 'policy', why: 'must be an object' });
  });
}

function onItsLine<T>(json: string, name: string, medium: Medium, read: (given: unknown) => T): T {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return raise({
      code: 'policy/invalid',
      path: `${name}, line ${lineOf(json, brokenAt(json) ?? 0)}`,
      why: 'is no well-formed JSON',
    });
  }
  try {
    return read(given);
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'policy/invalid') throw error;
    return raise({
      ...error.fault,
      path: `${name}, line ${lineOf(json, find(json, error.fault.path, medium))}: ${error.fault.path}`,
    });
  }
}

const pathOf = (e: ErrorObject | undefined): string => {
  const extra = e?.params as { additionalProperty?: string } | undefined;
  return `policy${(e?.instancePath ?? '').replace(/\/(\d+)/g, '[$1]').replaceAll('/', '.')}${extra?.additionalProperty ? `.${extra.additionalProperty}` : ''}`;
};

function sayWhy(e: ErrorObject | undefined): string {
  const p = e?.params as { allowedValues?: unknown[]; allowedValue?: unknown } | undefined;
  if (e?.keyword === 'additionalProperties') return 'is not part of a policy';
  if (e?.keyword === 'enum') return `must be one of ${p?.allowedValues?.join(', ')}`;
  if (e?.keyword === 'const') return `must be ${JSON.stringify(p?.allowedValue)}`;
  return e?.message ?? 'is wrong';
}

/** Where what a fault names stands, in words of now or of the first version, or the nearest that holds it. */
function find(json: string, path: string, medium: Medium): number {
  const placed = (p: string) => {
    const steps = p.split(/[.[\]]+/).filter(Boolean);
    const place = placeIn(json, steps.slice(1));
    return { at: place.at, missing: steps.length - place.steps };
  };
  const [now, before] = [placed(path), placed(formerPath(path, medium))];
  return before.missing < now.missing ? before.at : now.at;
}
