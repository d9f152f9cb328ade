import { asked, chosen, type Language } from '../../languages/languages.ts';
import { LANGUAGE, loadSetting } from '../../storage/db.ts';

/** The language that the address asks for, the one that was kept, or the browser's. */
export async function ownLanguage(): Promise<Language> {
  const kept = await loadSetting<string | null>(LANGUAGE, null);
  return chosen([asked(location), kept, ...navigator.languages]);
}
