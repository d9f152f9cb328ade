/** Makes a whole text policy from what a person, a preset or a file gives, or says where it is wrong. */
import { raise } from '../model/fault.ts';
import { complete, schemaOf } from '../model/options.ts';
import type { Declared, DeclaredPolicy } from '../model/redact.ts';
import type { Operator } from './operator.ts';
import { TEXT_POLICY, type TextPolicy, type TextTreatment } from './policy.ts';
import { MOST } from './settings.ts';

/** A model's folder, under that of an owner or not: no way out of where models lie. */
const MODEL_ID = '^[A-Za-z0-9][\\w-]*(?:[./][A-Za-z0-9][\\w-]*)*$';

type Json = Readonly<Record<string, unknown>>;

/** JSON schema (draft 2020-12) of a text policy; every section may be left out. */
export function textPolicySchema(operators: readonly Pick<Operator, 'id' | 'options'>[]): DeclaredPolicy {
  const words = {
    type: 'array',
    maxItems: MOST.words,
    items: { type: 'string', maxLength: MOST.length },
  };
  const own = { ...words, 'x-content': true };
  const object = (properties: Record<string, Declared>, required: readonly string[] = []) => ({
    type: 'object',
    additionalProperties: false,
    properties,
    required,
  });
  const options = { type: 'object', 'x-options-of': 'operator' };
  const treatment = object({ operator: { enum: operators.map((o) => o.id) }, options }, ['operator']);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Guise text policy',
    ...object({
      $schema: { type: 'string' },
      version: { const: 1 },
      find: object({
        language: { type: 'string', pattern: '^(auto|[a-z]{2})$' },
        countries: { type: 'array', items: { type: 'string', pattern: '^[A-Z]{2}$' } },
        entities: words,
        threshold: { type: 'number', minimum: 0, maximum: 1 },
        deny: {
          type: 'array',
          maxItems: MOST.patterns,
          items: object(
            { entity: { type: 'string', pattern: '.' }, words: own, matchCase: { type: 'boolean' } },
            ['entity', 'words'],
          ),
        },
        allow: own,
        patterns: {
          type: 'array',
          maxItems: MOST.patterns,
          items: object(
            {
              entity: { type: 'string', pattern: '.' },
              name: { type: 'string' },
              regex: { type: 'string', pattern: '^[\\s\\S]{1,1000}$', 'x-content': true },
              score: { type: 'number', minimum: 0, maximum: 1 },
              context: own,
            },
            ['entity', 'name', 'regex', 'score'],
          ),
        },
        context: own,
      }),
      ner: object({
        model: { type: 'string', pattern: MODEL_ID },
        point: { enum: ['recall', 'balanced', 'precision'] },
      }),
      rules: {
        type: 'array',
        items: object({ for: { ...words, minItems: 1 }, with: treatment }, ['for', 'with']),
      },
      otherwise: treatment,
    }),
    $defs: Object.fromEntries(operators.map((o) => [o.id, schemaOf(o.options)])),
  };
}

/**
 * Fills in what is left out and completes every operator's options. The shape has been checked against the schema.
 * @throws FaultError `policy/invalid` with the path of what is wrong
 */
export function wholeTextPolicy(given: Json, operators: readonly Operator[]): TextPolicy {
  const p = given as Partial<TextPolicy>;
  return {
    version: 1,
    find: { ...TEXT_POLICY.find, ...p.find },
    ner: { ...TEXT_POLICY.ner, ...p.ner },
    rules: (p.rules ?? []).map((r, i) => ({
      for: r.for,
      with: treatment(`policy.rules[${i}].with`, r.with, operators),
    })),
    otherwise: treatment('policy.otherwise', p.otherwise ?? TEXT_POLICY.otherwise, operators),
  };
}

function treatment(path: string, given: TextTreatment, operators: readonly Operator[]): TextTreatment {
  const operator = operators.find((o) => o.id === given.operator);
  if (!operator)
    return raise({
      code: 'policy/invalid',
      path: `${path}.operator`,
      why: `must be one of ${operators.map((o) => o.id).join(', ')}`,
    });
  return { operator: operator.id, options: complete(`${path}.options`, operator.options, given.options) };
}
