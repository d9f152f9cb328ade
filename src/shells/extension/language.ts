/** The language in use: what the person chose in the options or in the app beside the page, else the browser's. */
import { chosen, isLanguage, type Language } from '../../languages/languages.ts';
import { LANGUAGE, loadSetting, saveSetting } from '../../storage/db.ts';

/** Null where it is the browser's. */
export async function wanted(): Promise<Language | null> {
  const code = await loadSetting<string | null>(LANGUAGE, null);
  return code !== null && isLanguage(code) ? code : null;
}
export const want = (language: Language | null): Promise<void> => saveSetting(LANGUAGE, language);

export const inUse = async (): Promise<Language> => chosen([await wanted(), ...navigator.languages]);
