/** Interfaces of generation endpoints; apart from the others, so that only builds whose host names endpoints have them. */
import { byId } from '../core/list.ts';
import type { Generator } from '../core/model/generator.ts';

export const generators: readonly Generator[] = byId(
  Object.values(
    import.meta.glob('./generators/*.ts', { eager: true }) as Record<string, { default: Generator }>,
  ).map((m) => m.default),
);
