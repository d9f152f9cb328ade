/** What the engine says of faults and verdicts, in the language in use. */
import type { Language } from '../../../languages/languages.ts';
import { loadTables, type Tables } from '../../../languages/tables.ts';
import { chosen } from './home.ts';

let loaded: { readonly language: Language; readonly tables: Promise<Tables> } | null = null;

/** English where there is nobody to ask. */
export async function tables(): Promise<Tables> {
  const language = await chosen().then(
    (c) => c.language,
    () => 'en' as const,
  );
  if (loaded?.language !== language) loaded = { language, tables: loadTables(language) };
  return loaded.tables;
}
