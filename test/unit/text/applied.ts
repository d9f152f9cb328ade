/** One operator on one value, for the tests of operators. */
import { engines, operator } from './engines.ts';

export const about = (entity: string, family = 'id' as const) => ({ entity, family, language: 'en' });
export const apply = async (
  id: string,
  value: string,
  options: Record<string, string | number | boolean> = {},
  entity = 'PERSON',
  seed = 7,
) => operator(id).apply(value, about(entity), options, (await engines(seed)).tools);
