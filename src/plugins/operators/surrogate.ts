/**
 * An invented value of the same kind, form and language. The same person stays one person through a batch: parts of
 * a name are replaced each by its own, mail addresses follow the name, and all dates of a person move by the same days.
 */

import { luhn, mod97 } from '../../core/text/checksum.ts';
import { cased } from '../../core/text/dates/cased.ts';
import { shiftDates } from '../../core/text/dates/date-shift.ts';
import { type About, type Fakes, memoryOf, type Operator, type Tools } from '../../core/text/operator.ts';

const PARTICLES = new Set(
  'van von de del della di da dos du der den la le bin ibn al el ter zu mc st y e jr sr ii iii'.split(' '),
);

/** A name part by part; initials stay initials, particles stay. */
function person(value: string, about: About, tools: Tools): string {
  const fakes = tools.fakes(about.language);
  const parts = value.split(/(\s+|(?<=\.)(?=\p{L})|[,@])/u);
  const names = parts.filter((p) => /\p{L}{2}/u.test(p) && !PARTICLES.has(p.toLowerCase().replace('.', '')));
  const comma = value.includes(',');
  return parts
    .map((p) => {
      if (/^\p{L}\.?$/u.test(p)) return p.endsWith('.') ? `${letter(p, tools)}.` : letter(p, tools);
      if (!names.includes(p)) return p;
      const index = names.indexOf(p);
      const isLast = names.length > 1 && (comma ? index === 0 : index === names.length - 1);
      return cased(p, part(p, isLast, names.length === 1, fakes, tools));
    })
    .join('');
}

function part(p: string, isLast: boolean, single: boolean, fakes: Fakes, tools: Tools): string {
  const known = memoryOf(tools, 'surrogate names');
  const id = p.toLowerCase().replace(/[’']s$/, '');
  const kept = known.get(id);
  if (kept) return kept;
  const sex = fakes.sexOf(p);
  const asLast = isLast || (single && sex === undefined);
  // Of a double name either half.
  const taken = new Set([...known.values()].flatMap((name) => name.split('-')));
  const free = (made: string) => made.split('-').every((half) => !taken.has(half));
  for (let turn = 0; ; turn++) {
    const seed = tools.draw(id, String(turn));
    const made = asLast ? fakes.last(seed) : fakes.first(sex, seed);
    // Two people never become one, and nobody keeps a name.
    if ((made.toLowerCase() !== id && free(made)) || turn > 40) {
      known.set(id, made);
      return made;
    }
  }
}

const letter = (p: string, tools: Tools): string =>
  'ABCDEFGHJKLMNPRSTW'.charAt(tools.draw('initial', p) % 18);

/** Digits for digits and letters for letters, by the value itself; the first `keep` signs stay. */
function likeness(value: string, tools: Tools, keep = 0): string {
  let at = 0;
  return value.replace(/[\p{L}\d]/gu, (c) => {
    if (at++ < keep) return c;
    const n = tools.draw(value, String(at));
    if (/\d/.test(c)) return String(n % 10);
    const l = 'abcdefghijklmnopqrstuvwxyz'.charAt(n % 26);
    return c === c.toUpperCase() ? l.toUpperCase() : l;
  });
}

/** Changes the last digit until the check passes. */
function checked(value: string, passes: (digits: string) => boolean): string {
  for (let d = 0; d < 10; d++) {
    const tried = value.replace(/\d(?=\D*$)/, String(d));
    if (passes(tried.replace(/\D/g, ''))) return tried;
  }
  return value;
}

function iban(value: string, tools: Tools): string {
  const country = value.slice(0, 2).toUpperCase();
  const made = likeness(value, tools, 4);
  const body = made
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(4)
    .toUpperCase();
  const check = String(98 - mod97(`${body}${country}00`)).padStart(2, '0');
  return `${value.slice(0, 2)}${check}${made.slice(4)}`;
}

/** Whole weeks, the same for every date of a person: intervals stay, and so do weekdays. A time of day or "tomorrow" stays. */
function shifted(value: string, about: About, tools: Tools): string {
  const weeks = (tools.draw('weeks', about.subject ?? '') % 51) + 13;
  return shiftDates(value, -7 * weeks, about.language) ?? `<${about.entity}>`;
}

function email(value: string, about: About, tools: Tools): string {
  const [local = '', domain = ''] = value.split('@');
  const parts = local.split(/([._+-]|\d+)/);
  const made = parts
    .map((p) =>
      /\p{L}{2,}/u.test(p)
        ? part(p, false, true, tools.fakes(about.language), tools).toLowerCase()
        : likeness(p, tools),
    )
    .join('')
    .normalize('NFD')
    .replace(/[^\w.+-]/g, '');
  // RFC 2606: nobody's domain.
  return `${made || 'user'}@example.${['com', 'org', 'net'][tools.draw(domain) % 3]}`;
}

/** "USA" is no shouting. */
const ABBREVIATION = /^\p{Lu}{2,4}$/u;

/** A known city becomes one of its country, a country one of its part of the world; no two become the same. */
function place(value: string, about: About, tools: Tools): string {
  const [name = '', within] = value.split(/,\s*/);
  const here = tools.place(name);
  const taken = new Set(memoryOf(tools, 'surrogate LOCATION').values());
  let made = '';
  for (let turn = 0; turn < 40; turn++) {
    const seed = tools.draw('LOCATION', value.toLowerCase(), String(turn));
    made = here?.like(seed) ?? tools.fakes(about.language).city(seed);
    if (!taken.has(made) && made.toLowerCase() !== name.toLowerCase()) break;
  }
  const stays = within !== undefined && tools.place(within)?.country === here?.country;
  return `${ABBREVIATION.test(name) ? made : cased(name, made)}${stays ? `, ${here?.country}` : ''}`;
}

function hexadecimal(value: string, tools: Tools): string {
  const digits = value === value.toLowerCase() ? '0123456789abcdef' : '0123456789ABCDEF';
  return value.replace(/[0-9a-f]/gi, (_, at: number) =>
    digits.charAt(tools.draw('hexadecimal', value.toLowerCase(), String(at)) & 15),
  );
}

function make(value: string, about: About, tools: Tools): string {
  const fakes = tools.fakes(about.language);
  const seed = tools.draw(about.entity, value.toLowerCase());
  switch (about.entity) {
    case 'PERSON':
      return person(value, about, tools);
    case 'ORGANIZATION':
      return cased(value, fakes.company(seed));
    case 'LOCATION':
      return place(value, about, tools);
    case 'ADDRESS': {
      const street = fakes.street(seed);
      const rest = value.split(/,\s*|\n/).slice(1);
      return rest.length
        ? `${street}, ${fakes.city(seed)}${/\d/.test(rest.at(-1) ?? '') ? ` ${likeness(/[A-Z]{0,2} ?\d[\w -]*$/.exec(value)?.[0] ?? '', tools)}` : ''}`
        : street;
    }
    case 'EMAIL_ADDRESS':
      return email(value, about, tools);
    case 'CREDIT_CARD':
      return checked(likeness(value, tools, 1), luhn);
    case 'IBAN_CODE':
      return iban(value, tools);
    case 'DATE_TIME':
      return shifted(value, about, tools);
    case 'AGE':
      return value.replace(/\d+/, (n) => String(Math.max(0, Number(n) + (seed % 5) - 2 || Number(n) + 1)));
    // RFC 5737 and RFC 3849: addresses for documentation, nobody's host.
    case 'IP_ADDRESS':
      return value.includes(':') ? `2001:db8::${(seed & 0xffff).toString(16)}` : `192.0.2.${seed % 254}`;
    case 'URL':
      return value.replace(
        /^((?:[a-z][\w+-]*:\/\/)?)[^/?#]+(.*)$/is,
        (_, s, rest) => `${s}example.com${rest.length > 1 ? `/${(seed >>> 8).toString(36)}` : rest}`,
      );
    case 'MAC_ADDRESS':
    case 'GUID':
      return hexadecimal(value, tools);
    case 'PHONE_NUMBER':
      return likeness(value, tools, /^(?:\+|00)/.test(value) ? 2 : 0);
    case 'NRP':
      return `<${about.entity}>`;
    default:
      return likeness(value, tools);
  }
}

export default {
  kind: 'operator',
  id: 'surrogate',
  label: 'Invented value',
  leaves: 'meaning',
  reversible: 'map',
  caution: 'The text still reads as if it were about somebody: say that its names are invented.',
  options: {},
  apply(value, about, _, tools) {
    const seen = memoryOf(tools, `surrogate ${about.entity}`);
    // One date is another one in another person's life.
    const id = about.entity === 'DATE_TIME' ? `${about.subject ?? ''}\n${value}` : value;
    const kept = seen.get(id);
    if (kept) return kept;
    const made = make(value, about, tools);
    // A form too short to change, such as a single sign, is no surrogate.
    const safe = made === value && about.entity !== 'DATE_TIME' ? `<${about.entity}>` : made;
    seen.set(id, safe);
    return safe;
  },
} satisfies Operator;
