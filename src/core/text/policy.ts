/** What is to be found in texts, and what becomes of it. */
import { type Values, withoutSecrets } from '../options.ts';
import type { Operator } from './operator.ts';
import type { Family } from './recognizer.ts';
import { FIND_TEXT, type FindText } from './settings.ts';

export interface TextTreatment {
  readonly operator: string;
  readonly options: Values;
}

export interface TextRule {
  /** Entities by name, or whole families as `family:place`. */
  readonly for: readonly string[];
  readonly with: TextTreatment;
}

/** How the token classifier weighs finding all against being right. */
export type Point = 'recall' | 'balanced' | 'precision';

export interface TextPolicy {
  readonly version: 1;
  readonly find: FindText;
  readonly ner: { readonly model: string; readonly point: Point };
  /** The first rule that names an entity or its family counts. */
  readonly rules: readonly TextRule[];
  readonly otherwise: TextTreatment;
}

/**
 * Taken off the score of "nothing here" (see bioes.ts), chosen by rule on texts held back from training
 * (`test/eval/points.spec.ts`): precision has the best F1; balanced the best F2 (means of English and the other languages of
 * the Latin script), the middle of those that differ by a tenth of a point, which was settled after seeing what 1 does on the
 * peers' texts; recall is the furthest that covers no more than 7 % of the English characters that are nobody's.
 */
export const LEAN: Readonly<Record<Point, number>> = { recall: 3, balanced: 1.5, precision: 0 };

export const TEXT_POLICY: TextPolicy = {
  version: 1,
  find: FIND_TEXT,
  ner: { model: 'guise-ner', point: 'balanced' },
  rules: [],
  otherwise: { operator: 'replace', options: { new_value: '' } },
};

/** Whether this policy takes knowing where places lie: to name a region, or another place of the kind. */
export const knowsPlaces = (p: TextPolicy): boolean =>
  [p.otherwise, ...p.rules.map((r) => r.with)].some(
    (t) => t.operator === 'generalize' || t.operator === 'surrogate',
  );

/** What a policy says of operators, wherever it says so; sections may be missing, as in a file. */
type Said = Partial<Pick<TextPolicy, 'rules' | 'otherwise'>>;
type Declared = readonly Pick<Operator, 'id' | 'options'>[];

/** The same policy to be handed on: keys, passphrases, salts and seeds are left out, as their operators declare them. */
export function openPolicy<P extends Said>(policy: P, operators: Declared): P {
  const bare = (t: TextTreatment): TextTreatment => {
    const options = operators.find((o) => o.id === t.operator)?.options ?? {};
    return t.options ? { ...t, options: withoutSecrets(options, t.options) } : t;
  };
  return {
    ...policy,
    ...(policy.rules && { rules: policy.rules.map((r) => ({ ...r, with: bare(r.with) })) }),
    ...(policy.otherwise && { otherwise: bare(policy.otherwise) }),
  };
}

/** A policy as a report may show it: no secrets, and none of the person's own words, expressions and exceptions. */
export function reportedPolicy(policy: TextPolicy, operators: Declared): TextPolicy {
  const { deny, patterns } = policy.find;
  return {
    ...openPolicy(policy, operators),
    find: {
      ...policy.find,
      deny: deny.map((d) => ({ ...d, words: [] })),
      allow: [],
      patterns: patterns.map(({ context: _, ...p }) => ({ ...p, regex: '' })),
      context: [],
    },
  };
}

export function treatmentOf(policy: TextPolicy, entity: string, family: Family): TextTreatment {
  return (
    policy.rules.find((r) => r.for.includes(entity) || r.for.includes(`family:${family}`))?.with ??
    policy.otherwise
  );
}
