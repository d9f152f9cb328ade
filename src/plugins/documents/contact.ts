/**
 * Visiting cards and calendars: vCard (RFC 6350) and iCalendar (RFC 5545). Values and what parameters say in words are parts,
 * read along with what the field is; names of fields, rules and versions stay. Pictures, sounds, keys and attachments go.
 */
import { raise } from '../../core/fault.ts';
import type { DocumentFormat, Part } from '../../core/text/document.ts';
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
  /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|RRULE|EXRULE|TZID|TZNAME|TZOFFSETFROM|TZOFFSETTO|TZURL|STATUS|TRANSP|SEQUENCE|PRIORITY|CLASS|ACTION|TRIGGER|REPEAT|DURATION|PERCENT-COMPLETE|KIND|GENDER|X-ABSHOWAS|X-WR-TIMEZONE|REFRESH-INTERVAL)$/;
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

/** A stretch of an unfolded line that is a part. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly part: number;
  readonly write: (text: string) => string;
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
    /** Each line as it stands with what replaces stretches of it; null for those that go. */
    const lines: { readonly raw: string; readonly line: string; readonly places: Place[] }[] = [];
    /** What is open: cards and events. */
    const open: string[] = [];
    let record = 0;
    let zone = false;

    const raws = logical(text);
    raws.forEach((raw, i) => {
      const places: Place[] = [];
      const line = QUOTED.test(raw) ? unquoted(raw, name) : raw.replace(/\r?\n[ \t]/g, '');
      if (line.trim() === '') {
        if (i < raws.length - 1 || raw !== '') lines.push({ raw, line, places });
        return;
      }
      const [, whole, field, parameters, value] = LINE.exec(line) ?? [];
      const fail = (why: string): never =>
        raise({
          code: 'text/document',
          name,
          where: `line ${raws.slice(0, i).join('\n').split('\n').length + (i ? 1 : 0)}`,
          why,
        });
      if (field === undefined) return fail('it has no name of a field before a colon');
      const key = field.toUpperCase();
      if (key === 'BEGIN') {
        open.push(value.trim().toUpperCase());
        if (open.length === 1 || open[0] === 'VCALENDAR') record++;
        zone = open.includes('VTIMEZONE');
      } else if (key === 'END') {
        if (open.pop() !== value.trim().toUpperCase()) fail(`END:${value.trim()} ends what is not open`);
        zone = open.includes('VTIMEZONE');
      } else if (open.length === 0) fail('it stands outside of BEGIN and END');
      if (GOES.test(key) || /ENCODING=B(?:ASE64)?\b/i.test(parameters)) {
        dropped.add('pictures, keys and attachments');
        return;
      }
      const part = (told: string, lead: string, from: number, to: number, write: Place['write']) => {
        if (told.trim() === '') return;
        places.push({ from, to, part: parts.push({ text: told, lead, record }) - 1, write });
      };
      const wanted = columns.length === 0 || columns.includes(field);
      if (wanted && !zone && !STAYS.test(key)) {
        for (const p of parameters.matchAll(PARAMETER)) {
          const parameter = p[1].toUpperCase();
          if (FORM.test(parameter)) continue;
          const to = whole.length + p.index + p[0].length;
          part(p[2].replace(/^"|"$/g, ''), PARAMETERS[parameter] ?? '', to - p[2].length, to, quoted);
        }
        const leads = FIELDS[key] ?? [''];
        const begin = line.length - value.length;
        // Lists and structures keep their pieces; a comma in a note is one of prose, written with a backslash.
        const piece = leads.length > 1 || key === 'ORG' || key === 'GEO' ? /(?:[^;\\]|\\.)+/gs : /.+/gs;
        let semicolons = 0;
        let last = 0;
        for (const m of value.matchAll(piece)) {
          semicolons += value.slice(last, m.index).length;
          last = m.index + m[0].length;
          const lead = leads[Math.min(semicolons, leads.length - 1)];
          part(plain(m[0]), lead, begin + m.index, begin + last, escaped);
        }
      }
      lines.push({ raw, line, places });
    });
    if (open.length > 0)
      raise({ code: 'text/document', name, where: 'its end', why: `${open.at(-1)} is never closed` });
    return {
      parts,
      dropped: [...dropped],
      write(masked) {
        const out = lines.map(({ raw, line, places }) => {
          let made = '';
          let from = 0;
          for (const p of places) {
            if (masked[p.part] === parts[p.part].text) continue;
            made += line.slice(from, p.from) + p.write(masked[p.part]);
            from = p.to;
          }
          return from === 0 ? raw : folded(made + line.slice(from), newline);
        });
        return encodeUtf8(out.join(newline) + (text.endsWith('\n') ? newline : ''));
      },
    };
  },
} satisfies DocumentFormat;
