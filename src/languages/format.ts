/** Figures, sizes, times and lists as a language writes them, by `Intl`. */
import { type FormOf, type Language, localeOf } from './languages.ts';

/** Sentences of one language by the plural form that a number takes; `#` is where the number stands. */
export type Plural<L extends Language> = Readonly<Record<FormOf<L>, string>>;

export interface Format<L extends Language> {
  /** `1,511` @param digits behind the point, at most and at least */
  number(n: number, digits?: number): string;
  /** @param n hundredths */
  percent(n: number): string;
  px(n: number): string;
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

export function formatOf<L extends Language>(language: L): Format<L> {
  const locale = localeOf(language);
  // British lists have no comma before "and", as the English of reports.
  const lists = language === 'en' ? 'en-GB' : locale;
  const rules = new Intl.PluralRules(locale);
  const conjunction = new Intl.ListFormat(lists, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(lists, { type: 'disjunction' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const number = (n: number, digits = 0): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(n);
  const measured = (n: number, unit: string, digits = 0): string =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(n);
  return {
    number,
    percent: (n) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(n / 100),
    px: (n) => `${number(n)} px`,
    // The sign of the SI reads alike everywhere; `Intl` has "sec" and "Sek.".
    seconds: (n, digits) => `${number(n, digits)} s`,
    milliseconds: (n) => `${number(n)} ms`,
    minutes: (n) => `${number(n)} min`,
    megabytes: (n) => measured(n / 1e6, 'megabyte', n < 1e7 ? 1 : 0),
    clock: (s, digits) => {
      const rounded = digits ? Math.round(s * 10) / 10 : Math.floor(s);
      const [minutes, rest] = [Math.floor(rounded / 60), rounded % 60];
      const two = new Intl.NumberFormat(locale, {
        minimumIntegerDigits: 2,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      return `${minutes}:${two.format(rest)}`;
    },
    and: (all) => conjunction.format(all),
    or: (all) => disjunction.format(all),
    country: (code) => countries.of(code) ?? code,
    count: (n, forms) => {
      const by: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
      // Forms that only fractions and whole millions take are not given: see `languages.ts`.
      const form = by[rules.select(n)] ?? by.other ?? by.many ?? '';
      return form.replaceAll('#', number(n));
    },
  };
}

/** A name of a file or a term of another script in a sentence that runs the other way: it keeps its own order (Unicode UAX 9, FSI and PDI). */
export const apart = (text: string): string => `\u2068${text}\u2069`;
