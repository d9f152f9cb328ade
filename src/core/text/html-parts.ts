/**
 * The readable texts of HTML with their places. Text that only inline tags divide is one part; of attributes, all that are not
 * about form are parts too. What nobody reads or masks (scripts, styles, handlers, embedded files, comments) is emptied.
 */
import type { Part } from './document.ts';
import type { Transformed } from './plan.ts';
import { byRun, spliced } from './runs.ts';

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
const ATTRIBUTE = /\s([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+)/g;
/** Attributes that tell of form and wiring only. */
const FORM =
  /^(?:class|for|type|rel|charset|lang|dir|width|height|size|colspan|rowspan|method|enctype|role|tabindex|target|media|align|valign|border|cellpadding|cellspacing|bgcolor|color|http-equiv|viewbox|xmlns(?::\w+)?|d|fill|stroke|x|y|cx|cy|r|rx|ry)$/i;
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

  const attributes = (t: Tag) => {
    for (const m of html.slice(t.start, t.end).matchAll(ATTRIBUTE)) {
      const [whole, name, , given] = m;
      if (FORM.test(name)) continue;
      const quoted = /^["']/.test(given);
      const to = t.start + m.index + whole.length;
      const from = to - given.length;
      const value = decode(quoted ? given.slice(1, -1) : given);
      const gone = GONE.find(([n, v]) => n.test(name) && v.test(value));
      if (gone) {
        dropped.add(gone[2]);
        cuts.push({ from, to, text: '""' });
        continue;
      }
      const text = unescaped(value);
      if (text.trim() === '') continue;
      const write = (s: string) => `"${encoded(s).replaceAll('"', '&quot;')}"`;
      pieces.push({ text, at: from, places: [{ from, to, start: 0, end: text.length, write }], breaks: [] });
    }
  };

  let at = 0;
  let unread = '';
  let line: Piece | null = null;
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
      if (html.startsWith('<!--', t.start)) cut(t.start, t.end, 'comments');
    } else if (/^br$/i.test(t.name)) {
      if (line) line.text += '\n';
    } else if (BLOCK.test(t.name) && line) {
      pieces.push(line);
      line = null;
    }
    if (t.kind === 'open') {
      attributes(t);
      if (UNREAD.test(t.name)) unread = t.name;
    } else if (t.kind === 'close' && t.name === unread) unread = '';
  }
  if (line) pieces.push(line);
  const read = pieces.filter((p) => p.text.trim() !== '').sort((a, b) => a.at - b.at);
  return {
    parts: read.map(({ text, breaks }) => (breaks.length > 0 ? { text, breaks } : { text })),
    dropped: [...dropped],
    write(made) {
      const edits = [...cuts];
      read.forEach(({ text, places }, i) => {
        if (made[i].text === text) return;
        byRun(text, places, made[i]).forEach((own, k) => {
          const { from, to, start, end, write } = places[k];
          if (own !== text.slice(start, end)) edits.push({ from, to, text: write(own) });
        });
      });
      return spliced(html, edits);
    },
  };
}
