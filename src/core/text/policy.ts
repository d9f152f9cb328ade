/** What is to be found in texts, and what becomes of it. */
import type { Values } from '../model/options.ts';
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

export function treatmentOf(policy: TextPolicy, entity: string, family: Family): TextTreatment {
  return (
    policy.rules.find((r) => r.for.includes(entity) || r.for.includes(`family:${family}`))?.with ??
    policy.otherwise
  );
}
