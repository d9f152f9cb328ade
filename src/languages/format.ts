/** Figures, sizes, times and lists as a language writes them, by `Intl`. */
import { type FormOf, type Language, localeOf } from './languages.ts';

/** Sentences of one language by the plural form that a number takes; `#` is where the number stands. */
export type Plural<L extends Language> = Readonly<Record<FormOf<L>, string>>;

export interface Format<L extends Language> {
  /** `1,511` @param digits behind the point, at most and at least */
  number(n: number, digits?: number): string;
  /** @param n hundredths */
  percent(n: number, digits?: 0 | 1): string;
  px(n: number): string;
  /** A tenth of a degree is told. */
  degrees(n: number): string;
  seconds(n: number, digits?: number): string;
  milliseconds(n: number): string;
  minutes(n: number): string;
  /** Bytes in megabytes, a tenth where there are few. */
  megabytes(bytes: number): string;
  /** Minutes, seconds and, where they are asked for, tenths: `0:03.2`. */
  clock(seconds: number, digits: 0 | 1): string;
  and(all: readonly string[]): string;
  or(all: readonly string[]): string;
  /** A country by its ISO 3166-1 code. */
  country(code: string): string;
  count(n: number, forms: Plural<L>): string;
}

/** What is the same for every language: plural forms are for the catalogue alone. */
export const formats = <L extends Language>({ count: _, ...rest }: Format<L>): Omit<Format<L>, 'count'> =>
  rest;

/** Makes one for each key when it is first asked for: `Intl` takes milliseconds for each. */
function kept<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const now = made.get(key) ?? make(key);
    made.set(key, now);
    return now;
  };
}

export function formatOf<L extends Language>(language: L): Format<L> {
  const locale = localeOf(language);
  // British lists have no comma before "and", as the English of reports.
  const lists = language === 'en' ? 'en-GB' : locale;
  const exactly = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const figures = kept((digits: number) => new Intl.NumberFormat(locale, exactly(digits)));
  const megabytes = kept(
    (digits: number) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', ...exactly(digits) }),
  );
  const twoFigures = kept(
    (digits: number) => new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, ...exactly(digits) }),
  );
  const list = kept((type: Intl.ListFormatType) => new Intl.ListFormat(lists, { type }));
  const rules = kept((type: Intl.PluralRuleType) => new Intl.PluralRules(locale, { type }));
  const names = kept((type: Intl.DisplayNamesType) => new Intl.DisplayNames(locale, { type }));
  const number = (n: number, digits = 0): string => figures(digits).format(n);
  return {
    number,
    percent: (n, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', ...exactly(digits) }).format(n / 100),
    degrees: (n) => `${number(n, 1)}°`,
    px: (n) => `${number(n)} px`,
    // The sign of the SI reads alike everywhere; `Intl` has "sec" and "Sek.".
    seconds: (n, digits) => `${number(n, digits)} s`,
    milliseconds: (n) => `${number(n)} ms`,
    minutes: (n) => `${number(n)} min`,
    megabytes: (n) => megabytes(n < 1e7 ? 1 : 0).format(n / 1e6),
    clock: (s, digits) => {
      const rounded = digits ? Math.round(s * 10) / 10 : Math.floor(s);
      const [minutes, rest] = [Math.floor(rounded / 60), rounded % 60];
      return `${minutes}:${twoFigures(digits).format(rest)}`;
    },
    and: (all) => list('conjunction').format(all),
    or: (all) => list('disjunction').format(all),
    country: (code) => names('region').of(code) ?? code,
    count: (n, forms) => {
      const by: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
      // Forms that only fractions and whole millions take are not given: see `languages.ts`.
      const form = by[rules('cardinal').select(n)] ?? by.other ?? by.many ?? '';
      return form.replaceAll('#', number(n));
    },
  };
}

/** A name of a file or a term of another script in a sentence that runs the other way: it keeps its own order (Unicode UAX 9, FSI and PDI). */
export const apart = (text: string): string => `\u2068${text}\u2069`;
