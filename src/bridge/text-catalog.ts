/** What the text plug-ins say of themselves, as plain data for shells. */
import type { Operator } from '../core/text/operator.ts';
import type { Recognizer } from '../core/text/recognizer.ts';
import type { TextCatalog } from './contract/text.ts';

/** What many recognizers, or the classifier alone, find. */
const SHARED = [
  ['PERSON', 'Name', 'person'],
  ['LOCATION', 'Place', 'place'],
  ['ORGANIZATION', 'Organization', 'organization'],
  ['ADDRESS', 'Postal address', 'place'],
  ['ZIP_CODE', 'Postcode', 'place'],
  ['ID', 'Identifier', 'id'],
] as const;

/** Every entity that something finds. Where several recognizers find one, the one that bears its name speaks for it. */
export function entitiesOf(recognizers: readonly Recognizer[]): TextCatalog['entities'] {
  const speaks = (r: Recognizer): boolean => r.id.replaceAll('-', '_') === r.entity.toLowerCase();
  const entities = new Map(
    [...recognizers]
      .sort((a, b) => Number(speaks(a)) - Number(speaks(b)))
      .map((r) => [r.entity, { entity: r.entity, label: r.label, family: r.family }]),
  );
  for (const [entity, label, family] of SHARED) entities.set(entity, { entity, label, family });
  return [...entities.values()].sort((a, b) => a.entity.localeCompare(b.entity));
}

export const operatorsOf = (operators: readonly Operator[]): TextCatalog['operators'] =>
  operators.map(({ id, label, leaves, reversible, caution, options }) => ({
    id,
    label,
    leaves,
    reversible,
    caution,
    options,
  }));
