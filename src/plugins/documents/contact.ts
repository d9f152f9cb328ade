/**
 * Visiting cards and calendars: vCard (RFC 6350) and iCalendar (RFC 5545). Values and what parameters say in words are parts,
 * read along with what the field is; names of fields, rules and versions stay. Pictures, sounds, keys and attachments go.
 */
import { raise } from '../../core/fault.ts';
import type { DocumentFormat, Part } from '../../core/text/document.ts';
import { spliced } from '../../core/text/runs.ts';
import { decodeUtf8, encodeUtf8, quotedPrintable } from '../../core/text/utf8.ts';

/** What a field holds, in the words that forms use; one for each piece between semicolons (RFC 6350 section 6). */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  FN: ['name'],
  N: ['last name', 'first name', 'middle name', 'title', 'title'],
  NICKNAME: ['nickname'],
  ADR: ['box', 'address', 'address', 'city', 'state', 'postcode', 'country'],
  LABEL: ['address'],
  TEL: ['phone'],
  EMAIL: ['email'],
  BDAY: ['birth date'],
  ANNIVERSARY: ['date'],
  ORG: ['organization', 'department'],
  RELATED: ['name'],
  GEO: ['coordinates'],
  LOCATION: ['address'],
  ORGANIZER: ['email'],
  ATTENDEE: ['email'],
  CONTACT: ['contact'],
};
/** Fields of form and wiring. Times of zones are laws, no appointments. */
const STAYS =
  /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|RRULE|EXRULE|TZID|TZNAME|TZOFFSETFROM|TZOFFSETTO|TZURL|STATUS|TRANSP|SEQUENCE|PRIORITY|CLASS|ACTION|TRIGGER|REPEAT|DURATION|PERCENT-COMPLETE|KIND|X-ABSHOWAS|X-WR-TIMEZONE|REFRESH-INTERVAL)$/;
const GOES = /^(?:PHOTO|LOGO|SOUND|KEY|ATTACH|IMAGE|X-ALT-DESC)$/;
/** Parameters of form; others may say something. */
const FORM =
  /^(?:ALTID|CALSCALE|CHARSET|CUTYPE|DERIVED|ENCODING|FBTYPE|FMTTYPE|INDEX|LANGUAGE|LEVEL|MEDIATYPE|PARTSTAT|PID|PREF|RANGE|RELATED|RELTYPE|ROLE|RSVP|TYPE|TZID|VALUE)$/;
/** What others hold. */
const PARAMETERS: Readonly<Record<string, string>> = {
  CN: 'name',
  'SORT-AS': 'name',
  GEO: 'coordinates',
  LABEL: 'address',
};
const LINE =
  /^((?:[\w-]+\.)?([A-Za-z][\w-]*))((?:;[\w-]+(?:=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)?)*):(.*)$/s;
const PARAMETER = /;([\w-]+)=("[^"]*"|[^";:]*)/g;
/** Lines are folded at so many octets (section 3.2). */
const FOLD = 75;

const plain = (s: string): string =>
  s.replace(/\\([\\;,nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c));
const escaped = (s: string): string => s.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
/** A parameter's value; what may not stand in one is left out (RFC 6868 is too seldom read). */
const quoted = (s: string): string => `"${s.replace(/["\r\n]/g, ' ')}"`;

function folded(line: string, newline: string): string {
  let out = '';
  let octets = 0;
  for (const c of line) {
    const size = encodeUtf8(c).length;
    if (octets + size > FOLD) {
      out += `${newline} `;
      octets = 1;
    }
    out += c;
    octets += size;
  }
  return out;
}

/** As vCard 2.1 writes what is not ASCII, and telephones still do. */
const QUOTED = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE\b[^:]*:/i;

/** A line that goes on begins with a blank (section 3.1), or behind an equals sign where it is quoted-printable. */
function logical(text: string): string[] {
  const out: string[][] = [];
  let goesOn = false;
  for (const l of text.split(/\r?\n(?![ \t])/)) {
    if (goesOn) out[out.length - 1].push(l);
    else out.push([l]);
    goesOn = l.endsWith('=') && (goesOn || QUOTED.test(l));
  }
  return out.map((lines) => lines.join('\n'));
}

/** The same line as version 3 writes it. */
function unquoted(raw: string, name: string): string {
  const at = (QUOTED.exec(raw)?.[0] ?? '').length;
  const told = quotedPrintable(raw.slice(at), name).replace(/\r?\n/g, '\\n');
  return raw.slice(0, at).replace(/;(?:ENCODING=)?QUOTED-PRINTABLE\b/i, '') + told;
}

/** A stretch of an unfolded line that says something. */
interface Stretch {
  readonly text: string;
  /** What it is, for who reads it. */
  readonly lead: string;
  readonly from: number;
  readonly to: number;
  readonly write: (text: string) => string;
}

/** What a line says: in its parameters, from `at` on, and in its value, each piece of it by itself. */
function* told(line: string, key: string, at: number, parameters: string): Generator<Stretch> {
  for (const m of parameters.matchAll(PARAMETER)) {
    const name = m[1].toUpperCase();
    const to = at + m.index + m[0].length;
    const text = m[2].replace(/^"|"$/g, '');
    if (!FORM.test(name))
      yield { text, lead: PARAMETERS[name] ?? '', from: to - m[2].length, to, write: quoted };
  }
  const leads = FIELDS[key] ?? [''];
  // Elsewhere a semicolon is one of prose.
  const pieces = leads.length > 1 || key === 'GEO';
  let from = at + parameters.length + 1;
  for (let i = 0; from <= line.length; i++) {
    let to = from;
    while (to < line.length && !(pieces && line[to] === ';')) to += line[to] === '\\' ? 2 : 1;
    to = Math.min(to, line.length);
    const lead = leads[Math.min(i, leads.length - 1)];
    yield { text: plain(line.slice(from, to)), lead, from, to, write: escaped };
    from = to + 1;
  }
}

interface Line {
  /** As it stands. */
  readonly raw: string;
  /** Unfolded. */
  readonly line: string;
  readonly stretches: readonly (Stretch & { readonly part: number })[];
}

export default {
  kind: 'document',
  id: 'contact',
  label: 'Contacts and calendars (vCard, iCalendar)',
  extensions: ['vcf', 'vcard', 'ics', 'ical'],
  mime: 'text/calendar',
  open(bytes, { name, columns }) {
    const text = decodeUtf8(bytes, name).replace(/^\ufeff/, '');
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const parts: Part[] = [];
    const dropped = new Set<string>();
    const lines: Line[] = [];
    /** What is open: cards and events. */
    const open: string[] = [];
    let record = 0;
    let row = 1;
    for (const raw of logical(text)) {
      const where = `line ${row}`;
      row += raw.split('\n').length;
      const fail = (why: string): never => raise({ code: 'text/document', name, where, why });
      const line = QUOTED.test(raw) ? unquoted(raw, name) : raw.replace(/\r?\n[ \t]/g, '');
      if (line.trim() === '') {
        lines.push({ raw, line, stretches: [] });
        continue;
      }
      const [, head, field, parameters, value] = LINE.exec(line) ?? [];
      if (field === undefined) return fail('it has no name of a field before a colon');
      const key = field.toUpperCase();
      const component = value.trim().toUpperCase();
      if (key === 'BEGIN') {
        open.push(component);
        if (open.length === 1 || open[0] === 'VCALENDAR') record++;
      } else if (open.length === 0) fail('it stands outside of BEGIN and END');
      else if (key === 'END' && open.pop() !== component) fail(`END:${component} ends what is not open`);
      if (GOES.test(key) || /ENCODING=B(?:ASE64)?\b/i.test(parameters)) {
        dropped.add('pictures, keys and attachments');
        continue;
      }
      const wanted = columns.length === 0 || columns.includes(field);
      const says = wanted && !open.includes('VTIMEZONE') && !STAYS.test(key);
      const stretches = [...(says ? told(line, key, head.length, parameters) : [])]
        .filter((s) => s.text.trim() !== '')
        .map((s) => ({ ...s, part: parts.push({ text: s.text, lead: s.lead, record }) - 1 }));
      lines.push({ raw, line, stretches });
    }
    if (open.length > 0)
      raise({ code: 'text/document', name, where: 'its end', why: `${open.at(-1)} is never closed` });
    return {
      parts,
      dropped: [...dropped],
      write(masked) {
        const out = lines.map(({ raw, line, stretches }) => {
          const changed = stretches
            .filter((s) => masked[s.part] !== s.text)
            .map(({ from, to, write, part }) => ({ from, to, text: write(masked[part]) }));
          return changed.length ? folded(spliced(line, changed), newline) : raw;
        });
        return encodeUtf8(out.join(newline));
      },
    };
  },
} satisfies DocumentFormat;
