/** A coarser statement that stays true: a date its month, an age its band, a place its country, a number its range. */
import { itemAt } from '../../core/list.ts';
import { dateWords, readDate } from '../../core/text/dates/dates.ts';
import type { Operator, Tools } from '../../core/text/operator.ts';

const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming'.split(
    '|',
  );
const CODES =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  );

/** The first three digits of a ZIP code, or 000 where they stand for fewer than 20,000 people (HHS guidance, 2010 census). */
const SMALL = '036 059 102 203 205 369 556 692 821 823 878 879 884 893'.split(' ');

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);
/** @param month 1 to 12 */
const monthName = (month: number, language: string) =>
  capital(itemAt(dateWords(language).months, month - 1).replace(/\|.*/, ''));

function date(value: string, level: string, language: string): string | undefined {
  const d = readDate(value, language);
  if (!d) return undefined;
  if (d.year === undefined) return level === 'month' && d.month ? monthName(d.month, language) : undefined;
  if (level === 'decade') return `${Math.floor(d.year / 10) * 10}s`;
  if (level === 'month' && d.month) return `${monthName(d.month, language)} ${d.year}`;
  return String(d.year);
}

function band(value: string, k: number): string | undefined {
  const n = /\d+(?:[.,]\d{3})*/.exec(value);
  if (!n) return undefined;
  const from = Math.floor(Number(n[0].replace(/[.,]/g, '')) / k) * k;
  return value.replace(n[0], `${from}-${from + k - 1}`);
}

function age(value: string, k: number): string | undefined {
  const n = Number(/\d+/.exec(value)?.[0]);
  if (Number.isNaN(n)) return undefined;
  // 45 CFR 164.514(b)(2)(i)(C): ages over 89 become one class.
  return n > 89 ? value.replace(/\d+/, '90 or older') : band(value, k);
}

function place(value: string, level: string, tools: Tools): string | undefined {
  const words = value.split(/[,\n]\s*/).map((w) => w.trim());
  const last = words.at(-1) ?? '';
  const state =
    STATES.find((s) => words.some((w) => w === s)) ??
    STATES[CODES.indexOf(/\b([A-Z]{2})(?: \d{5}(?:-\d{4})?)?$/.exec(last)?.[1] ?? '')];
  if (state) return value === state || level === 'country' ? 'United States' : state;
  // What the text says itself comes first, then where its city lies.
  const said = words.length > 1 && !/\d/.test(last) ? last : undefined;
  const known = words.map((w) => tools.place(w)).find((p) => p !== undefined);
  const country = (said && tools.place(said)?.country) ?? known?.country;
  // A canton of its town's name says nothing less than the town.
  const region = known?.country === country && known?.region !== value ? known?.region : undefined;
  return level === 'country' ? (country ?? said) : (region ?? said ?? country);
}

export default {
  kind: 'operator',
  id: 'generalize',
  label: 'Generalize',
  leaves: 'meaning',
  reversible: 'no',
  caution: 'A rare band or place can still single a person out: choose it wide.',
  options: {
    date: { type: 'choice', label: 'Dates to', of: ['month', 'year', 'decade'], default: 'year' },
    place: {
      type: 'choice',
      label: 'Places to',
      help: 'Towns whose name means several places are taken out.',
      of: ['region', 'country'],
      default: 'region',
    },
    k: {
      type: 'number',
      label: 'Width of a band',
      help: 'For ages and numbers.',
      min: 2,
      max: 100000,
      step: 1,
      default: 10,
    },
  },
  apply(value, about, o, tools) {
    const k = Number(o.k);
    const coarse =
      about.entity === 'AGE'
        ? age(value, k)
        : about.entity === 'DATE_TIME'
          ? date(value, String(o.date), about.language)
          : about.entity === 'ZIP_CODE' && /^\d{5}/.test(value)
            ? `${SMALL.includes(value.slice(0, 3)) ? '000' : value.slice(0, 3)}**`
            : about.family === 'place'
              ? place(value, String(o.place), tools)
              : about.family === 'money' || about.family === 'id' || about.family === 'contact'
                ? undefined
                : band(value, k);
    // What cannot be made coarse is taken out whole.
    return coarse === undefined || coarse === value ? `<${about.entity}>` : coarse;
  },
} satisfies Operator;
