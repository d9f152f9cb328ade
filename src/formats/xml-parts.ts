/**
 * The texts and attributes of XML 1.0 with their places, read along with the name of their element or attribute; markup stays
 * byte for byte, comments, instructions to programs and what is of no standard go. Where text and elements mix, as in a book, the whole paragraph is one part.
 */
import { raise } from '../core/model/fault.ts';
import type { Part } from '../core/text/document.ts';
import { readable } from '../core/text/labels.ts';
import type { Transformed } from '../core/text/masked.ts';
import { encoded, touching } from './html-parts.ts';
import { spliced, splicesOf } from './splice.ts';
import { namesField } from './table.ts';

const NAME = '[\\p{L}_:][\\p{L}\\p{N}\\p{M}_:.·-]*';
const VALUE = '"[^"<]*"|\'[^\'<]*\'';
/** What may stand in a document (XML 1.0 section 2), each tried where the last one ended. */
const TOKEN = new RegExp(
  [
    '(?<text>[^<]+)',
    '<!DOCTYPE(?<type>[^<>[\\]]*)(?:(?<subset>\\[)|>)',
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(?<empty>/?)>`,
  ].join('|'),
  'uy',
);
/** And what ends with signs of its own. */
const ASIDE: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
const BEGINNING = /^<\?xml\s/;
/** The result is UTF-8; a declaration that says more than it has to, or otherwise, is written anew. */
const DECLARATION =
  /^<\?xml\s+version\s*=\s*["']1\.[01]["'](?:\s+encoding\s*=\s*["']utf-?8["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>$/i;
const DECLARED = '<?xml version="1.0" encoding="UTF-8"?>';
const LITERAL = /"[^"]*"|'[^']*'/g;
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(${VALUE})`, 'gu');
/** Attributes that wire a document: they stay where their values are nobody's own. */
const WIRING: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [/^xsi:(?:nil|type)$/, /^(?!(?:.*\d){5})[\w:.-]{1,60}$/],
  [/^xsi:/, /(?!)/],
  [/^xml:lang$/, /^(?:[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?)?$/i],
  [/^xml:space$/, /^(?:default|preserve)$/],
];
/** Who gives names to namespaces and document types that many use. */
const STANDARDS =
  /^(?:https?:\/\/(?:[\w-]+\.)*(?:w3\.org|purl\.org|purl\.oclc\.org|xmlsoap\.org|openxmlformats\.org|microsoft\.com|topografix\.com|opengis\.net|google\.com|garmin\.com|itunes\.com|sitemaps\.org|oasis-open\.org|docbook\.org|tei-c\.org|hl7\.org|xbrl\.org|apache\.org|springframework\.org|sun\.com|jcp\.org|adobe\.com|iptc\.org|xmlns\.com|yahoo\.com|podcastindex\.org|wordpress\.org|gnome\.org|apple\.com|android\.com|loc\.gov|crossref\.org)(?:\/[\w./#-]{0,80})?|urn:(?:oasis|ietf|iso|hl7-org|us:gov|un|ebu|schemas-microsoft-com|oasis-open|cen\.eu)[\w:.-]{0,80}|-\/\/(?:W3C|OASIS|IETF|Apple Computer|Sun Microsystems, Inc\.|NLM|ISO|TEI)\/\/DTD [\w. -]{1,40}\/\/EN)$/;
/** As libxml2 has it by default: deeper ones are made to exhaust readers. */
const DEEPEST = 256;

/** "ns:birthDate" as a person reads it. */
const said = (name: string): string => readable(name.replace(/^.*:/, '')).replace(/[.-]/g, ' ');

interface Place {
  readonly from: number;
  readonly to: number;
  /** Where its text lies in the piece's. */
  readonly start: number;
  readonly end: number;
}
interface Piece {
  readonly text: string;
  readonly lead?: string;
  /** Which child of the root it stands in. */
  readonly record: number;
  readonly places: readonly Place[];
  /** Of texts and elements that mix. */
  readonly prose?: true;
  readonly breaks?: readonly number[];
}
interface Element {
  readonly name: string;
  /** Texts of its own that are not blank, and elements in it. */
  texts: number;
  elements: number;
  /** What its value is called, by an attribute or by the element before it; and what the last element in it says of the next one. */
  readonly told: string | undefined;
  tells: string | undefined;
  /** Its texts and those of its elements, as they stand. */
  readonly pieces: Piece[];
}
const element = (name: string, told?: string): Element => ({
  name,
  texts: 0,
  elements: 0,
  told,
  tells: undefined,
  pieces: [],
});
/** Attributes and elements that say what another value is (MySQL's dumps, Solr, Android, Apple's property lists), and those that hold it. */
const NAMING = /^(?:name|key|field|label|title|id|code|term)$/i;
const VALUES = /^(?:value|val|string|text|content|integer|real|date|data|answer|field|int|long|str)$/i;

/** The pieces of a paragraph as one. */
function joined(pieces: readonly Piece[], record: number): Piece {
  const places: Place[] = [];
  const breaks: number[] = [];
  let text = '';
  for (const p of pieces) {
    if (touching(text, p.text)) breaks.push(text.length);
    for (const at of p.breaks ?? []) breaks.push(text.length + at);
    for (const { from, to, start, end } of p.places)
      places.push({ from, to, start: text.length + start, end: text.length + end });
    text += p.text;
  }
  return { text, record, places, breaks, prose: true };
}

export interface XmlParts {
  readonly parts: readonly Part[];
  readonly dropped: readonly string[];
  write(made: readonly Transformed[]): string;
}

/**
 * @param decode turns character references into signs
 * @param only elements and attributes of these names; empty for all
 * @throws FaultError `text/document` with the line, where it is not well formed or declares entities of its own
 */
export function xmlParts(
  xml: string,
  name: string,
  only: readonly string[],
  decode: (s: string) => string,
): XmlParts {
  const reader = new Reader(xml, name, only, decode);
  while (reader.next());
  const { cuts, dropped } = reader;
  const read = reader.pieces
    .filter((p) => p.text.trim() !== '')
    .sort((a, b) => a.places[0]!.from - b.places[0]!.from);
  const length = (of: readonly Piece[]): number => of.reduce((n, p) => n + p.text.length, 0);
  // Mostly paragraphs: it is a text then, and no list of records.
  const running = length(read.filter((p) => p.prose)) * 2 > length(read);
  return {
    parts: read.map(({ text, lead, record, breaks }) => ({
      text,
      lead,
      ...(running ? {} : { record }),
      ...(breaks?.length ? { breaks } : {}),
    })),
    dropped: [...dropped],
    write(made) {
      const edits = splicesOf(read, made, (own) => encoded(own).replaceAll('"', '&quot;'));
      return spliced(xml, [...cuts, ...edits]);
    },
  };
}

class Reader {
  readonly pieces: Piece[] = [];
  readonly cuts: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  readonly #namespaces = new Map<string, string>();
  readonly dropped = new Set<string>();
  readonly #xml: string;
  readonly #name: string;
  readonly #only: readonly string[];
  readonly #decode: (s: string) => string;
  /** The document, and the elements that are open in it. */
  readonly #open: Element[] = [element('')];
  readonly #first: number;
  #at: number;
  #record = 0;

  constructor(xml: string, name: string, only: readonly string[], decode: (s: string) => string) {
    this.#xml = xml;
    this.#name = name;
    this.#only = only;
    this.#decode = decode;
    this.#first = xml.startsWith('\ufeff') ? 1 : 0;
    this.#at = this.#first;
  }

  /** Reads one thing; false at the end. */
  next(): boolean {
    if (this.#at >= this.#xml.length) {
      if (this.#open.length > 1) this.#fail(`<${this.#inner.name}> is never closed`);
      return false;
    }
    if (this.#aside()) return true;
    TOKEN.lastIndex = this.#at;
    const m = TOKEN.exec(this.#xml);
    if (!m) return this.#fail('it is no well-formed XML');
    const { text, type, subset, close, open = '', attributes = '', empty } = m.groups ?? {};
    const end = this.#at + m[0].length;
    if (subset) this.#fail('it declares entities of its own, which could hold anything');
    if (text !== undefined) this.#text(end, this.#decode(text));
    else if (type !== undefined) this.#type(type, end);
    else if (close !== undefined) this.#close(close);
    else {
      this.#begin(open, attributes);
      if (empty) {
        this.#close(open);
        // A line's end in a text, most often.
        this.#inner.pieces.push({ text: '\n', record: this.#record, places: [] });
      }
    }
    this.#at = end;
    return true;
  }

  get #inner(): Element {
    return this.#open.at(-1)!;
  }

  #fail(why: string): never {
    const where = `line ${this.#xml.slice(0, this.#at).split('\n').length}`;
    return raise({ code: 'text/document', name: this.#name, where, why });
  }

  #wanted(name: string): boolean {
    return this.#only.length === 0 || this.#only.includes(name);
  }

  #piece(text: string, lead: string | undefined, from: number, to: number): Piece {
    return { text, lead, record: this.#record, places: [{ from, to, start: 0, end: text.length }] };
  }

  /** Comments, instructions and CDATA. */
  #aside(): boolean {
    const xml = this.#xml;
    const kind = ASIDE.find(([begin]) => xml.startsWith(begin, this.#at));
    if (!kind) return false;
    const [begin, stop] = kind;
    const last = xml.indexOf(stop, this.#at + begin.length);
    if (last < 0) this.#fail(`${begin} is never closed`);
    const end = last + stop.length;
    if (begin === '<![CDATA[') this.#text(end, xml.slice(this.#at + begin.length, last));
    else if (this.#at === this.#first && BEGINNING.test(xml.slice(this.#at, this.#at + 6))) {
      if (!DECLARATION.test(xml.slice(this.#at, end)))
        this.cuts.push({ from: this.#at, to: end, text: DECLARED });
    } else {
      this.dropped.add(begin === '<?' ? 'instructions to programs' : 'comments');
      this.cuts.push({ from: this.#at, to: end, text: '' });
    }
    this.#at = end;
    return true;
  }

  #text(end: number, text: string): void {
    if (text.trim() !== '') {
      if (this.#open.length === 1) this.#fail('text stands outside of its elements');
      this.#inner.texts++;
    }
    const { name, pieces } = this.#inner;
    if (this.#open.length > 1 && this.#wanted(name))
      pieces.push(this.#piece(text, this.#inner.told ?? said(name), this.#at, end));
  }

  /** A document type of a standard stays where it names the root; others may say anything. */
  #type(type: string, end: number): void {
    const literals = [...type.matchAll(LITERAL)].map((m) => m[0].slice(1, -1));
    const rest = type.replace(LITERAL, '').trim();
    const [, root = ''] = /^(\S+)(?:\s+(?:PUBLIC|SYSTEM))?$/.exec(rest) ?? [];
    const stands = new RegExp(`<${root.replace(/[.]/g, '\\.')}[\\s/>]`).exec(this.#xml.slice(end));
    if (root && stands && literals.every((l) => STANDARDS.test(l))) return;
    this.dropped.add('a document type that is of no standard');
    this.cuts.push({ from: this.#at, to: end, text: '' });
  }

  #begin(name: string, attributes: string): void {
    if (this.#open.length > DEEPEST) this.#fail(`its elements are nested more than ${DEEPEST} deep`);
    if (this.#open.length === 2) this.#record++;
    this.#inner.elements++;
    const before = this.#inner.tells;
    this.#inner.tells = undefined;
    const named = [...attributes.matchAll(ATTRIBUTE)].find(([, own = '']) => NAMING.test(own));
    const label = named ? this.#decode((named[2] ?? '').slice(1, -1)) : undefined;
    const told = label !== undefined && namesField(label) ? label : VALUES.test(name) ? before : undefined;
    for (const m of attributes.matchAll(ATTRIBUTE)) {
      const [whole, own = '', quoted = ''] = m;
      const text = this.#decode(quoted.slice(1, -1));
      const begin = this.#at + 1 + name.length + m.index;
      const to = begin + whole.length - 1;
      const from = to - quoted.length + 2;
      const wiring = WIRING.find(([n]) => n.test(own));
      if (/^xmlns(?::|$)/.test(own)) {
        if (text !== '' && !STANDARDS.test(text)) this.cuts.push({ from, to, text: this.#namespace(text) });
      } else if (wiring) {
        if (wiring[1].test(text)) continue;
        this.dropped.add('where schemas lie');
        this.cuts.push({ from: begin, to: to + 1, text: '' });
      } else if (this.#wanted(own)) {
        const lead = VALUES.test(own) ? (told ?? said(own)) : said(own);
        this.pieces.push(this.#piece(text, lead, from, to));
      }
    }
    this.#open.push(element(name, told && readable(told)));
  }

  /** Another name for a namespace that is nobody's standard: who made it up may have said whose it is. */
  #namespace(uri: string): string {
    const name = this.#namespaces.get(uri) ?? `urn:namespace:${this.#namespaces.size + 1}`;
    this.#namespaces.set(uri, name);
    this.dropped.add('names of namespaces that are of no standard');
    return name;
  }

  #close(name: string): void {
    const done = this.#inner;
    if (this.#open.length === 1 || done.name !== name) {
      const due = this.#open.length > 1 ? `</${done.name}>` : 'nothing';
      this.#fail(`</${name}> stands where ${due} should end`);
    }
    this.#open.pop();
    const outer = this.#inner;
    const said = done.pieces.map((p) => p.text).join('');
    if (NAMING.test(done.name) && namesField(said)) outer.tells = said;
    if (done.texts > 0 && done.elements > 0 && done.pieces.length > 1)
      outer.pieces.push(joined(done.pieces, this.#record));
    else for (const p of done.pieces) outer.pieces.push(p);
    // What stands in the root is a part of its own, unless the root is a text itself.
    if (this.#open.length === 1 || (this.#open.length === 2 && outer.texts === 0))
      for (const p of outer.pieces.splice(0)) this.pieces.push(p);
  }
}
