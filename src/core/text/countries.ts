/** What countries are called, in the languages that are read here: ISO 3166-1 codes with the names of Unicode CLDR, as `Intl` has them. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export const languageOf = (code: string | undefined): Language => LANGUAGES.find((l) => l === code) ?? 'en';

/** Codes that stand for no country: exceptional reservations and groups of CLDR. */
const NO_COUNTRY = /^(?:AC|CP|CQ|DG|EA|EU|EZ|IC|QO|TA|UN|XA|XB|ZZ)$/;
const regions = (language: string, style: 'long' | 'short'): Intl.DisplayNames =>
  new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const ENGLISH = regions('en', 'long');
const CODES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(
  (code) => !NO_COUNTRY.test(code) && ENGLISH.of(code),
);

/** What people say as well, and parts of countries that they say for the whole. */
const ALSO: Readonly<Record<Language, string>> = {
  en: 'America=US|Britain=GB|Burma=MM|Cape Verde=CV|Czech Republic=CZ|England=GB|Great Britain=GB|Holland=NL|Ivory Coast=CI|Macedonia=MK|Northern Ireland=GB|Scotland=GB|Swaziland=SZ|Turkey=TR|UAE=AE|USA=US|Wales=GB',
  de: 'Amerika=US|England=GB|Großbritannien=GB|Holland=NL|Nordirland=GB|Schottland=GB|Tschechische Republik=CZ|USA=US|Wales=GB|Weißrussland=BY',
  fr: 'Amérique=US|Angleterre=GB|Grande-Bretagne=GB|Hollande=NL|Écosse=GB|Pays de Galles=GB|USA=US',
  es: 'América=US|Escocia=GB|Gales=GB|Gran Bretaña=GB|Holanda=NL|Inglaterra=GB|EE. UU.=US|EEUU=US',
  it: 'America=US|Galles=GB|Gran Bretagna=GB|Inghilterra=GB|Olanda=NL|Scozia=GB|USA=US',
  pt: 'América=US|Escócia=GB|Grã-Bretanha=GB|Holanda=NL|Inglaterra=GB|País de Gales=GB|EUA=US',
  nl: 'Amerika=US|Engeland=GB|Groot-Brittannië=GB|Holland=NL|Schotland=GB|Wales=GB|VS=US',
  sv: 'Amerika=US|England=GB|Holland=NL|Skottland=GB|Storbritannien=GB|USA=US|Wales=GB',
  ru: 'Америка=US|Англия=GB|Британия=GB|Голландия=NL|Шотландия=GB|США=US',
  zh: '英格兰=GB|苏格兰=GB|威尔士=GB',
};

const made = new Map<Language, ReadonlyMap<string, string>>();

/** Code by name, the language's own name of each country first; names of two letters only where letters are words. */
export function countryNames(language: Language): ReadonlyMap<string, string> {
  const known = made.get(language);
  if (known) return known;
  const names = new Map<string, string>();
  for (const words of [regions(language, 'long'), regions(language, 'short')])
    for (const code of CODES) {
      // "Myanmar (Burma)": the name without its explanation.
      const name = words.of(code)?.replace(/ ?[(（].*$/, '');
      if (name && !names.has(name) && (language === 'zh' ? name.length > 1 : /\p{L}{3}/u.test(name)))
        names.set(name, code);
    }
  for (const also of ALSO[language].split('|')) {
    const [name, code] = also.split('=');
    if (name && code && !names.has(name)) names.set(name, code);
  }
  made.set(language, names);
  return names;
}

const codes = new Map<Language, ReadonlyMap<string, string>>();

/** And the language's own name by code. */
export function countriesByCode(language: Language): ReadonlyMap<string, string> {
  const known = codes.get(language);
  if (known) return known;
  const names = new Map<string, string>();
  for (const [name, code] of countryNames(language)) if (!names.has(code)) names.set(code, name);
  codes.set(language, names);
  return names;
}
