/** Moves the dates that a text gives by days, each in the form it is written in: intervals between them stay. */
import { itemAt } from '../../list.ts';
import { cased } from './cased.ts';
import { type DateWords, dateWords, fullYear, readDate } from './dates.ts';

const DAY = 86_400_000;
/** A year for dates that name none: no leap year, like most. */
const NO_YEAR = 2023;

interface When {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}
type Moved = Required<When>;

const moved = ({ year, month, day }: When, days: number): Moved => {
  // What is not said is taken for the middle of it.
  const to = new Date(Date.UTC(year ?? NO_YEAR, (month ?? 7) - 1, day ?? 15) + days * DAY);
  return { year: to.getUTCFullYear(), month: to.getUTCMonth() + 1, day: to.getUTCDate() };
};

const two = (n: number): string => String(n).padStart(2, '0');
/** As long as what it stands for. */
const like = (written: string, n: number): string => (written.length === 2 ? two(n) : String(n));
const likeYear = (written: string, year: number): string =>
  written.length === 4 ? String(year) : `${written.replace(/\d+/, '')}${two(year % 100)}`;

/** ISO 8601 weeks: the one with the year's first Thursday is the first. */
const weekStart = (year: number, week: number): Date => {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return new Date(fourth.getTime() + (7 * (week - 1) - ((fourth.getUTCDay() + 6) % 7)) * DAY);
};
function weekOf(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY);
  const year = thursday.getUTCFullYear();
  const first = weekStart(year, 1).getTime();
  return { year, week: 1 + Math.floor((thursday.getTime() - first) / (7 * DAY)) };
}

/** Ways to write a date, each with names of its own for its parts: those of the one that matches are set. Those of two small numbers come last. */
const formsOf = (months: string): RegExp =>
  new RegExp(
    [
      '(?<!\\d)(?<isoY>\\d{4})(?<isoS>[-/. ])(?<isoM>\\d{1,2})\\k<isoS>(?<isoD>\\d{1,2})(?!\\d)',
      '(?<!\\d)(?<basicY>(?:19|20)\\d{2})(?<basicM>0[1-9]|1[0-2])(?<basicD>0[1-9]|[12]\\d|3[01])(?!\\d)',
      '(?<!\\d)(?<weekY>\\d{4})(?<weekS>-?w)(?<weekN>\\d{2})',
      '(?<!\\d)(?<quarterY>\\d{4})(?<quarterS>[- ]?q)(?<quarterN>[1-4])',
      '(?<!\\d)(?<smallA>\\d{1,2})(?<smallS>[-/. ])(?<smallB>\\d{1,2})\\k<smallS>(?<smallY>\\d{4}|\\d{2})(?![\\d:])',
      '(?<!\\d)(?<ymY>(?:19|20)\\d{2})(?<ymS>[-/])(?<ymM>0[1-9]|1[0-2])(?!\\d)',
      '(?<!\\d)(?<myM>0?[1-9]|1[0-2])(?<myS>[-/])(?<myY>(?:19|20)\\d{2})(?!\\d)',
      `(?<!\\p{L})(?:(?<nameD>\\d{1,2})(?<nameTh>st|nd|rd|th|\\.|er|º|ª|°)?(?<nameJ>[ -]?(?:of |de |di )?))?(?<name>${months})(?!\\p{L})(?:(?<nameE>\\.? ?(?:the )?-?)(?<nameF>\\d{1,2})(?<nameFth>st|nd|rd|th)?(?![\\d:.]\\d|\\d))?(?:(?<nameG>\\.?,?(?: de[l]?| of)?[ -]?)(?<nameY>(?:1[5-9]|20)\\d{2}|[’']\\d{2})(?!\\d))?`,
      '(?<![\\d./:-])(?<dmA>\\d{1,2})(?<dmS>[/.])(?<dmB>\\d{1,2})(?![\\d:/]|\\.\\d| ?[ap]\\.?m)',
      '(?<!\\d)(?<yearY>(?:1[5-9]|20)\\d{2})(?!\\d)',
    ].join('|'),
    'giu',
  );
interface Forms {
  readonly written: RegExp;
  /** Days and years in words. */
  readonly said?: RegExp;
}
const made = new Map<DateWords, Forms>();
function forms(words: DateWords): Forms {
  const known = made.get(words);
  if (known) return known;
  const months = words.months.flatMap((m) => m.split('|')).sort((a, b) => b.length - a.length);
  const { said } = words;
  const of = {
    written: formsOf(months.join('|')),
    said: said && new RegExp(`(?<!\\p{L})(?:${said.days}|${said.years})(?!\\p{L})`, 'iu'),
  };
  made.set(words, of);
  return of;
}

/** Two days of one month: "3 to 9 May 2024", "May 3-9". */
const DAYS =
  /(?<![\d./:-])(\d{1,2}(?:st|nd|rd|th|\.)?)( ?(?:-|–|to|and|or|bis|und|au|et|al|y|e|a|tot|en) ?)(\d{1,2}(?:st|nd|rd|th|\.)?)(?![\d/:-]|\.\d)/i;

/**
 * @param days how far, into the past where negative
 * @param language ISO 639-1, for names of months and their order
 * @returns undefined where days or years are said in words, which nothing here can count with
 */
export function shiftDates(value: string, days: number, language: string): string | undefined {
  const words = dateWords(language);
  const { written, said } = forms(words);
  if (said?.test(value)) return undefined;
  const range = DAYS.exec(value);
  if (range && readDate(value.replace(range[0], range[1] ?? ''), language)?.day)
    return shiftRange(value, range, days, language);
  return value.replace(written, (...m) => {
    const g = m.at(-1) as Readonly<Record<string, string | undefined>>;
    return shiftOne(m[0] as string, g, days, words);
  });
}

function shiftOne(
  whole: string,
  g: Readonly<Record<string, string | undefined>>,
  days: number,
  words: DateWords,
): string {
  if (g.isoY !== undefined) {
    const { isoY, isoS, isoM = '', isoD = '' } = g;
    const to = moved({ year: Number(isoY), month: Number(isoM), day: Number(isoD) }, days);
    return `${to.year}${isoS}${like(isoM, to.month)}${isoS}${like(isoD, to.day)}`;
  }
  if (g.basicY !== undefined) {
    const to = moved({ year: Number(g.basicY), month: Number(g.basicM), day: Number(g.basicD) }, days);
    return `${to.year}${two(to.month)}${two(to.day)}`;
  }
  if (g.weekY !== undefined) {
    const begin = weekStart(Number(g.weekY), Number(g.weekN));
    const to = weekOf(new Date(begin.getTime() + days * DAY));
    return `${to.year}${g.weekS}${two(to.week)}`;
  }
  if (g.quarterY !== undefined) {
    const to = moved({ year: Number(g.quarterY), month: Number(g.quarterN) * 3 - 1 }, days);
    return `${to.year}${g.quarterS}${Math.ceil(to.month / 3)}`;
  }
  if (g.ymY !== undefined) {
    const to = moved({ year: Number(g.ymY), month: Number(g.ymM) }, days);
    return `${to.year}${g.ymS}${two(to.month)}`;
  }
  if (g.myY !== undefined) {
    const to = moved({ year: Number(g.myY), month: Number(g.myM) }, days);
    return `${like(g.myM ?? '', to.month)}${g.myS}${to.year}`;
  }
  if (g.name !== undefined) return shiftNamed(whole, g, days, words);
  if (g.yearY !== undefined) return String(moved({ year: Number(g.yearY) }, days).year);
  const [a = '', s = '', b = ''] =
    g.smallY === undefined ? [g.dmA, g.dmS, g.dmB] : [g.smallA, g.smallS, g.smallB];
  // Points stand behind days in most of the world; elsewhere the language tells which comes first, unless it cannot be.
  const american = words.monthFirst && s !== '.';
  const monthFirst = Number(b) > 12 || (american && Number(a) <= 12);
  const [month, day] = monthFirst ? [Number(a), Number(b)] : [Number(b), Number(a)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return whole;
  const year = g.smallY === undefined ? undefined : fullYear(g.smallY);
  const to = moved({ year, month, day }, days);
  const [x, y] = monthFirst ? [to.month, to.day] : [to.day, to.month];
  return `${like(a, x)}${s}${like(b, y)}${g.smallY === undefined ? '' : s + likeYear(g.smallY, to.year)}`;
}

const ordinal = (n: number): string =>
  n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');

function shiftNamed(
  whole: string,
  g: Readonly<Record<string, string | undefined>>,
  days: number,
  words: DateWords,
): string {
  const { name = '', nameD, nameTh = '', nameJ = '', nameE = '', nameF, nameFth = '', nameG = '', nameY } = g;
  const month = words.months.findIndex((m) => m.split('|').includes(name.toLowerCase()));
  const day = nameD ?? nameF;
  if (month < 0 || Number(day ?? 1) > 31) return whole;
  const to = moved(
    {
      year: nameY === undefined ? undefined : fullYear(nameY.replace(/\D/, '')),
      month: month + 1,
      day: day === undefined ? undefined : Number(day),
    },
    days,
  );
  const options = itemAt(words.months, to.month - 1).split('|');
  const short = itemAt(words.months, month).split('|')[0] !== name.toLowerCase();
  const called = itemAt(options, short ? options.length - 1 : 0);
  const th = (given: string): string =>
    /^[a-z]{2}$/.test(given) && given !== 'er' ? ordinal(to.day) : given;
  const number = (given: string): string => (given.startsWith('0') ? two(to.day) : String(to.day));
  const before = nameD === undefined ? '' : `${number(nameD)}${th(nameTh)}${nameJ}`;
  const after = nameF === undefined ? '' : `${nameE}${number(nameF)}${th(nameFth)}`;
  const year = nameY === undefined ? '' : `${nameG}${likeYear(nameY, to.year)}`;
  return before + cased(name, called.charAt(0).toUpperCase() + called.slice(1)) + after + year;
}

/** Each of the two by itself; where the move takes them into two months, both are named. */
function shiftRange(value: string, range: RegExpExecArray, days: number, language: string): string {
  const [both, one = '', joint = '', other = ''] = range;
  const alone = (day: string) => shiftDates(value.replace(both, day), days, language) ?? '';
  const [first, last] = [alone(one), alone(other)];
  const [a, b] = [readDate(first, language), readDate(last, language)];
  const dayOf = (text: string, day: number | undefined) =>
    new RegExp(`(?<!\\d)0?${day ?? '\0'}(?:st|nd|rd|th|\\.)?(?!\\d)`).exec(text)?.[0] ?? '';
  if (a?.month === b?.month && a?.year === b?.year)
    return last.replace(dayOf(last, b?.day), `${dayOf(first, a?.day)}${joint}${dayOf(last, b?.day)}`);
  const begin = a?.year === b?.year ? first.replace(/,? ?\b\d{4}\b/, '') : first;
  return `${begin} ${joint.trim()} ${last}`;
}
