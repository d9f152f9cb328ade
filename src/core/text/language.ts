/** A guess at the language of a text by its commonest function words; enough to choose word tables by. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'is', 'in', 'my', 'you', 'that', 'was', 'for', 'with', 'are', 'this', 'at', 'it', 'on', 'have', 'from', 'be'],
  de: ['der', 'die', 'und', 'das', 'ist', 'ich', 'nicht', 'mit', 'ein', 'eine', 'den', 'von', 'zu', 'auf', 'für', 'im', 'wir', 'sie', 'am', 'wird'],
  fr: ['le', 'la', 'les', 'et', 'est', 'je', 'des', 'un', 'une', 'du', 'pour', 'dans', 'que', 'vous', 'au', 'pas', 'avec', 'sur', 'ce', 'il'],
  es: ['el', 'la', 'los', 'y', 'es', 'que', 'un', 'una', 'por', 'con', 'para', 'del', 'se', 'las', 'mi', 'en', 'su', 'al', 'lo', 'más'],
  it: ['il', 'di', 'che', 'è', 'un', 'una', 'per', 'con', 'del', 'la', 'non', 'sono', 'mi', 'della', 'alle', 'gli', 'nel', 'da', 'ho', 'si'],
  pt: ['o', 'os', 'e', 'é', 'que', 'um', 'uma', 'por', 'com', 'para', 'do', 'da', 'não', 'em', 'meu', 'no', 'na', 'eu', 'se', 'ao'],
  nl: ['de', 'het', 'een', 'en', 'van', 'ik', 'is', 'dat', 'op', 'te', 'niet', 'met', 'voor', 'zijn', 'naar', 'er', 'aan', 'om', 'mijn', 'we'],
}; // biome-ignore format: tables

export const LANGUAGES = Object.keys(COMMON);

const SAID_IN = new Map<string, string[]>();
for (const [language, common] of Object.entries(COMMON))
  for (const word of common) SAID_IN.set(word, [...(SAID_IN.get(word) ?? []), language]);

/** ISO 639-1 of the likeliest of seven languages, or undefined where nothing tells. Looks at the first 4,000 characters. */
export function guessLanguage(text: string): string | undefined {
  const hits = new Map(LANGUAGES.map((l) => [l, 0]));
  for (const word of text
    .slice(0, 4000)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [])
    for (const language of SAID_IN.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  let best: string | undefined;
  let most = 0;
  for (const [language, count] of hits) if (count > most) [best, most] = [language, count];
  return best;
}
