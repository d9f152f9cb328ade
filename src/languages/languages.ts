/** The languages that there are: one row here and one folder beside for each. */

interface Described {
  /** What those who speak it call it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /**
   * Plural forms that whole numbers under a million take there (CLDR, by `Intl.PluralRules`). Whole millions have a form of their own in
   * Romance languages ("un million de"): counts that high are said in the form `other`.
   */
  readonly forms: readonly Intl.LDMLPluralRule[];
  /** For `Intl`, where it is not the code itself. */
  readonly locale?: string;
}

export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', forms: ['one', 'other'] },
  ar: {
    name: 'العربية',
    dir: 'rtl',
    forms: ['zero', 'one', 'two', 'few', 'many', 'other'],
    // Figures stand beside sizes, times and names of files, which are never written in other digits.
    locale: 'ar-u-nu-latn',
  },
  de: { name: 'Deutsch', dir: 'ltr', forms: ['one', 'other'] },
  es: { name: 'Español', dir: 'ltr', forms: ['one', 'other'] },
  fr: { name: 'Français', dir: 'ltr', forms: ['one', 'other'] },
  it: { name: 'Italiano', dir: 'ltr', forms: ['one', 'other'] },
  nl: { name: 'Nederlands', dir: 'ltr', forms: ['one', 'other'] },
  pl: { name: 'Polski', dir: 'ltr', forms: ['one', 'few', 'many'] },
  pt: { name: 'Português', dir: 'ltr', forms: ['one', 'other'], locale: 'pt-BR' },
  uk: { name: 'Українська', dir: 'ltr', forms: ['one', 'few', 'many'] },
  zh: { name: '简体中文', dir: 'ltr', forms: ['other'], locale: 'zh-Hans' },
} as const satisfies Readonly<Record<string, Described>>;

export type Language = keyof typeof LANGUAGES;
/** Plural forms of one language. */
export type FormOf<L extends Language> = (typeof LANGUAGES)[L]['forms'][number];

export const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);

/** All of them, in the order that they are offered. */
export const CODES = Object.keys(LANGUAGES).filter(isLanguage);

/** What `Intl` is asked for. */
export function localeOf(language: Language): string {
  const { locale }: Described = LANGUAGES[language];
  return locale ?? language;
}

/** The first of these tags (BCP 47, the most wanted first) whose language there is; English where there is none. */
export function chosen(wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const code = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
    if (isLanguage(code)) return code;
  }
  return 'en';
}

/** The language that an address asks for, by `?lang=de` or by `lang=de` behind the `#`; null where it asks for none. */
export function asked({ search, hash }: { readonly search: string; readonly hash: string }): string | null {
  return /[?#&]lang=([\w-]+)/.exec(search + hash)?.[1] ?? null;
}
