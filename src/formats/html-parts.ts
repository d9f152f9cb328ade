/**
 * The readable texts of HTML with their places. Text that only inline tags divide is one part; of attributes, those that
 * say something are parts too. What nobody reads or masks (scripts, styles, handlers, embedded files, comments, classes) is emptied or goes.
 */
import type { Part } from '../core/text/document.ts';
import type { Transformed } from '../core/text/masked.ts';
import { DECLARATION, ELEMENTS, fateOf } from './html-names.ts';
import { type Field, HtmlTables } from './html-tables.ts';
import { spliced, splicesOf } from './splice.ts';

/** Where a tag, comment or declaration stands, from a parser that follows the HTML standard. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'other';
  readonly name: string;
}

const UNREAD = /^(?:script|style|template|noscript)$/i;
/** Elements that begin a line or a cell of their own (HTML standard, section 15.3); all others, unknown ones too, stand within a line. */
const BLOCK =
  /^(?:address|area|article|aside|audio|base|blockquote|body|canvas|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|iframe|legend|li|link|main|map|menu|meta|nav|noscript|object|ol|optgroup|option|p|param|plaintext|pre|script|search|section|select|source|style|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|ul|video|xmp)$/i;
const ATTRIBUTE = /\s([^\s"'<>/=]+)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
/** Tags as the standard asks for them; others may hide what browsers pass over. */
const OPENING = /^<[A-Za-z][^\s<>/]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>$/;
const CLOSING = /^<\/[A-Za-z][^\s<>/]*\s*>$/;
const GONE: readonly (readonly [name: RegExp, value: RegExp, what: string])[] = [
  [/^on/i, /^/, 'event handlers'],
  [/^srcdoc$/i, /^/, 'embedded pages'],
  [/^/, /^\s*javascript:/i, 'event handlers'],
  [/^/, /^\s*data:/i, 'embedded files'],
];

/** Text as markup writes it. */
export const encoded = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** As it reads to a person: `%40` in an address is an at sign. */
function unescaped(url: string): string {
  if (!url.includes('%')) return url;
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Whether two texts stand side by side without a blank. */
export const touching = (a: string, b: string): boolean => /\S$/.test(a) && /^\S/.test(b);

/** Elements whose value is told by another attribute, or by what stands before them. */
const FIELD = /^(?:input|button|data|meta|option|param|textarea|select)$/i;
const TOLD = /\s(aria-label|placeholder|name|property|itemprop)\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+)/gi;

/** What an element says of its value, by attributes: what people read, and what programs call it. */
function fieldOf(tag: string, decode: (s: string) => string): Field {
  const own = new Map(
    [...tag.matchAll(TOLD)].map((m) => [
      m[1]?.toLowerCase(),
      decode((m[2] ?? '').replace(/^["']|["']$/g, '')),
    ]),
  );
  return {
    said: own.get('aria-label') ?? own.get('placeholder'),
    named: own.get('name') ?? own.get('property') ?? own.get('itemprop'),
  };
}

interface Place {
  readonly from: number;
  readonly to: number;
  /** Where its text lies in the part's. */
  readonly start: number;
  readonly end: number;
  readonly write: (text: string) => string;
}
interface Piece {
  text: string;
  readonly at: number;
  readonly places: Place[];
  readonly breaks: number[];
  /** What stands before it for the reader, and whether in a cell. */
  lead?: string | undefined;
  cell?: true;
}

export interface HtmlParts {
  readonly parts: Part[];
  readonly dropped: readonly string[];
  write(made: readonly Transformed[]): string;
}

/** @param decode turns character references into signs */
export function htmlParts(html: string, tags: readonly Tag[], decode: (s: string) => string): HtmlParts {
  const pieces: Piece[] = [];
  const cuts: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const dropped = new Set<string>();
  const cut = (from: number, to: number, what: string) => {
    if (html.slice(from, to).trim()) dropped.add(what);
    cuts.push({ from, to, text: '' });
  };

  const ids = new Map<string, string>();
  /** New names for places of the page. */
  const wired = (value: string): string =>
    value.replace(/[^\s#]+/g, (id) => {
      const name = ids.get(id) ?? `i${ids.size + 1}`;
      ids.set(id, name);
      return name;
    });

  const tables = new HtmlTables<Piece>();
  const attributes = (t: Tag) => {
    const field = FIELD.test(t.name) ? fieldOf(html.slice(t.start, t.end), decode) : undefined;
    for (const m of html.slice(t.start, t.end).matchAll(ATTRIBUTE)) {
      const [whole, name = '', , given = ''] = m;
      const quoted = /^["']/.test(given);
      const to = t.start + m.index + whole.length;
      const from = to - given.length;
      const value = decode(quoted ? given.slice(1, -1) : given);
      const gone = GONE.find(([n, v]) => n.test(name) && v.test(value));
      if (gone) {
        dropped.add(gone[2]);
        if (given) cuts.push({ from, to, text: '""' });
        continue;
      }
      const write = (s: string) => `"${encoded(s).replaceAll('"', '&quot;')}"`;
      const fate = fateOf(name, value);
      const text = unescaped(value);
      if (fate === 'stays' || value.trim() === '') {
        if (fate === 'goes') cuts.push({ from: t.start + m.index, to, text: '' });
      } else if (fate === 'wired' || /^#/.test(value)) cuts.push({ from, to, text: write(wired(value)) });
      else if (fate === 'read') {
        const lead = /^(?:value|content)$/i.test(name) ? tables.lead(field, line?.text ?? '') : undefined;
        const places = [{ from, to, start: 0, end: text.length, write }];
        pieces.push({ text, at: from, places, breaks: [], lead });
      } else if (fate === 'goes') {
        dropped.add('attributes for programs');
        cuts.push({ from: t.start + m.index, to, text: '' });
      } else cuts.push({ from, to, text: write(fate.value) });
    }
  };

  /** What is no tag of the standard goes, and what stands in it with it; its content stays. */
  const tag = (t: Tag & { readonly kind: 'open' | 'close' }) => {
    const name = ELEMENTS.has(t.name.toLowerCase()) ? t.name : 'span';
    const raw = html.slice(t.start, t.end);
    if (name === t.name && (t.kind === 'open' ? OPENING : CLOSING).test(raw)) {
      if (t.kind === 'open') attributes(t);
    } else {
      dropped.add('tags that are none of HTML');
      cuts.push({ from: t.start, to: t.end, text: t.kind === 'open' ? `<${name}>` : `</${name}>` });
    }
  };

  let at = 0;
  let unread = '';
  let line: Piece | null = null;
  const ends = (own: Piece) => {
    pieces.push(own);
    tables.said(own);
  };
  for (const t of [...tags, { start: html.length, end: html.length, kind: 'other', name: '' } as const]) {
    if (t.start > at) {
      if (unread) cut(at, t.start, `${unread} content`);
      else {
        line ??= { text: '', at, places: [], breaks: [] };
        const start = line.text.length;
        const said = decode(html.slice(at, t.start));
        if (touching(line.text, said)) line.breaks.push(start);
        line.text += said;
        line.places.push({ from: at, to: t.start, start, end: line.text.length, write: encoded });
      }
    }
    at = Math.max(at, t.end);
    if (t.kind === 'other') {
      if (!DECLARATION.test(html.slice(t.start, t.end)))
        cut(t.start, t.end, html.startsWith('<!--', t.start) ? 'comments' : 'declarations and instructions');
    } else if (/^br$/i.test(t.name)) {
      if (line) line.text += '\n';
    } else if (BLOCK.test(t.name) && line) {
      ends(line);
      line = null;
    }
    if (t.kind !== 'other') {
      tag({ ...t, kind: t.kind });
      tables.tag(t.name.toLowerCase(), t.kind === 'open', html.slice(t.start, t.end), line?.text ?? '');
    }
    if (t.kind === 'open') {
      if (UNREAD.test(t.name)) unread = t.name;
    } else if (t.kind === 'close' && t.name === unread) unread = '';
  }
  if (line) ends(line);
  tables.end();
  const read = pieces.filter((p) => p.text.trim() !== '').sort((a, b) => a.at - b.at);
  return {
    parts: read.map(({ text, breaks, lead, cell }) => ({
      text,
      lead,
      cell,
      ...(breaks.length > 0 ? { breaks } : {}),
    })),
    dropped: [...dropped],
    write(made) {
      const edits = splicesOf(read, made, (own, { write }) => write(own));
      return spliced(html, [...cuts, ...edits]);
    },
  };
}
