/** What is found in texts, in words: of plug-ins and of policies. */
import type { Family } from '../../../core/text/recognizer.ts';
import { words } from '../words.svelte.ts';
import type { TextWork } from './work.svelte.ts';

export const familyOf = (work: TextWork, entity: string): Family =>
  work.catalog?.entities.find((e) => e.entity === entity)?.family ?? 'id';

export const labelOf = (work: TextWork, entity: string): string =>
  words.names.entity(entity, work.catalog?.entities.find((e) => e.entity === entity)?.label ?? entity);
