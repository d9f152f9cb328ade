/**
 * Visiting cards and calendars: vCard (RFC 6350) and iCalendar (RFC 5545). Values and what parameters say in words are parts,
 * read along with what the field is; names of fields, rules and versions stay. Pictures, sounds, keys and attachments go.
 */
import { itemAt } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { DocumentFormat, Part } from '../../core/text/document.ts';
import {
  COMPONENT,
  FIELDS,
  FORM,
  GOES,
  IN_ZONES,
  PARAMETERS,
  READ,
  STAYS,
  ZONE,
  ZONES,
} from '../../formats/contact-names.ts';
import { spliced } from '../../formats/splice.ts';
import { decodeUtf8, encodeUtf8, quotedPrintable } from '../../formats/utf8.ts';

const LINE =
  /^((?:[\w-]+\.)?([A-Za-z][\w-]*))((?:;[\w-]+(?:=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)?)*):(.*)$/s;
const PARAMETER = /;([\w-]+)(?:=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*))?/g;
const ITEM = /"([^"]*)"|[^",]+/g;
/** Who wrote the file's program is nobody's, but anybody's text. */
const PRODUCT = '-//Guise//Masked//EN';
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
    const before = out.at(-1);
    if (goesOn && before) before.push(l);
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

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** New names for time zones that somebody named. */
class Zones {
  readonly #names = new Map<string, string>();
  known(zone: string): string {
    if (ZONE.test(zone)) return zone;
    const name = this.#names.get(zone) ?? `Zone ${this.#names.size + 1}`;
    this.#names.set(zone, name);
    return name;
  }
}

/** What a line's parameters say, and what of them goes or gets another name. @param at where they begin */
function readParameters(parameters: string, at: number, zones: Zones): { said: Stretch[]; edits: Edit[] } {
  const said: Stretch[] = [];
  const edits: Edit[] = [];
  for (const m of parameters.matchAll(PARAMETER)) {
    const [whole, field = '', given] = m;
    const name = field.toUpperCase();
    const from = at + m.index;
    const to = from + whole.length;
    const items = [...(given ?? '').matchAll(ITEM)];
    const values = items.map((i) => i[1] ?? i[0]);
    const lead = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    if (name === 'TZID') {
      const zone = zones.known(values.join(','));
      if (zone !== values.join(',')) edits.push({ from, to, text: `;TZID=${zone}` });
    } else if (lead !== undefined) {
      const start = to - (given ?? '').length;
      for (const i of items) {
        const begin = start + i.index;
        said.push({ text: i[1] ?? i[0], lead, from: begin, to: begin + i[0].length, write: quoted });
      }
    } else if (given === undefined ? !FORM.TYPE?.test(name) : !values.every((v) => FORM[name]?.test(v)))
      edits.push({ from, to, text: '' });
  }
  return { said, edits };
}

/** What a line's value says, each piece of it by itself. @param from where it begins */
function* told(line: string, key: string, from: number): Generator<Stretch> {
  const leads = FIELDS[key] ?? [''];
  // Elsewhere a semicolon is one of prose.
  const pieces = leads.length > 1 || key === 'GEO';
  for (let i = 0; from <= line.length; i++) {
    let to = from;
    while (to < line.length && !(pieces && line[to] === ';')) to += line[to] === '\\' ? 2 : 1;
    to = Math.min(to, line.length);
    const lead = itemAt(leads, Math.min(i, leads.length - 1));
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
  /** What goes or gets another name, whatever is found. */
  readonly edits: readonly Edit[];
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
    const zones = new Zones();
    let record = 0;
    let row = 1;
    for (const raw of logical(text)) {
      const where = `line ${row}`;
      row += raw.split('\n').length;
      const fail = (why: string): never => raise({ code: 'text/document', name, where, why });
      const line = QUOTED.test(raw) ? unquoted(raw, name) : raw.replace(/\r?\n[ \t]/g, '');
      if (line.trim() === '') {
        lines.push({ raw, line, stretches: [], edits: [] });
        continue;
      }
      const [, head = '', field, parameters = '', value = ''] = LINE.exec(line) ?? [];
      if (field === undefined) return fail('it has no name of a field before a colon');
      const key = field.toUpperCase();
      const component = value.trim().toUpperCase();
      if ((key === 'BEGIN' || key === 'END') && !COMPONENT.test(component))
        fail('it begins what no standard knows');
      if (key === 'BEGIN') {
        open.push(component);
        if (open.length === 1 || open[0] === 'VCALENDAR') record++;
      } else if (open.length === 0) fail('it stands outside of BEGIN and END');
      else if (key === 'END' && open.pop() !== component) fail(`END:${component} ends what is not open`);
      if (GOES.test(key) || /ENCODING=B(?:ASE64)?\b/i.test(parameters)) {
        dropped.add('pictures, keys and attachments');
        continue;
      }
      const stays = (open.includes('VTIMEZONE') ? IN_ZONES : STAYS)[key];
      const begin = head.length + parameters.length + 1;
      const edits: Edit[] = [];
      if (key === 'PRODID') edits.push({ from: begin, to: line.length, text: PRODUCT });
      else if (ZONES.test(key)) edits.push({ from: begin, to: line.length, text: zones.known(value) });
      else if (stays ? !stays.test(value.trim()) : open.includes('VTIMEZONE') || !READ.test(key)) {
        dropped.add('fields that no standard names');
        continue;
      }
      const group = head.length - field.length;
      if (group > 0 && !/^item\d{1,4}\.$/i.test(head.slice(0, group)))
        edits.push({ from: 0, to: group, text: '' });
      const by = readParameters(parameters, head.length, zones);
      edits.push(...by.edits);
      const says = !stays && edits.every((e) => e.from < begin);
      const wanted = columns.length === 0 || columns.includes(field);
      const stretches = (wanted ? [...by.said, ...(says ? told(line, key, begin) : [])] : [])
        .filter((s) => s.text.trim() !== '')
        .map((s) => ({ ...s, part: parts.push({ text: s.text, lead: s.lead, record }) - 1 }));
      lines.push({ raw, line, stretches, edits });
    }
    if (open.length > 0)
      raise({ code: 'text/document', name, where: 'its end', why: `${open.at(-1)} is never closed` });
    return {
      parts,
      dropped: [...dropped],
      write(masked) {
        const out = lines.map(({ raw, line, stretches, edits }) => {
          const changed = stretches
            .map((s) => ({ ...s, now: itemAt(masked, s.part) }))
            .filter((s) => s.now !== s.text)
            .map(({ from, to, write, now }) => ({ from, to, text: write(now) }))
            .concat(edits.filter((e) => line.slice(e.from, e.to) !== e.text));
          return changed.length ? folded(spliced(line, changed), newline) : raw;
        });
        return encodeUtf8(out.join(newline));
      },
    };
  },
} satisfies DocumentFormat;
