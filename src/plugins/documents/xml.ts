/**
 * XML 1.0: texts and attributes are parts, read along with the name of their element or attribute; markup stays byte for byte,
 * comments and instructions to programs go. Where text and elements mix, as in a book, the whole paragraph is one part.
 */
import { decodeXML } from 'entities';
import { raise } from '../../core/fault.ts';
import type { DocumentFormat, Part } from '../../core/text/document.ts';
import { byRun } from '../../core/text/runs.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';

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
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(${VALUE})`, 'gu');
/** Names that wire a document and say nothing. */
const WIRING = /^(?:xmlns(?::|$)|xsi:|xml:(?:lang|space)$)/;
const DECLARATION = /^<\?xml\s/;
/** Where a document type is, unless it is a file of somebody's. */
const PUBLIC = /^(?:https?:|-\/\/|\w[\w.-]*$)/;

const escaped = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** "ns:birthDate" as a person reads it. */
const said = (name: string): string =>
  name
    .replace(/^.*:/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.-]/g, ' ');

interface Place {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}
interface Piece {
  text: string;
  readonly lead?: string;
  /** Which child of the root it stands in. */
  readonly record: number;
  readonly places: Place[];
}
interface Element {
  readonly name: string;
  /** Texts of its own that are not blank, and elements in it. */
  texts: number;
  elements: number;
  /** Its texts and those of its elements, as they stand. */
  readonly pieces: Piece[];
}

export default {
  kind: 'document',
  id: 'xml',
  label: 'XML',
  extensions: ['xml', 'gpx', 'kml', 'rss', 'atom'],
  mime: 'application/xml',
  open(bytes, { name, columns }) {
    const xml = decodeUtf8(bytes, name);
    const fail = (at: number, why: string): never =>
      raise({ code: 'text/document', name, where: `line ${xml.slice(0, at).split('\n').length}`, why });
    const wanted = (field: string): boolean => columns.length === 0 || columns.includes(field);
    const pieces: Piece[] = [];
    const cuts: { readonly from: number; readonly to: number; readonly text: string }[] = [];
    const dropped = new Set<string>();
    const open: Element[] = [{ name: '', texts: 0, elements: 0, pieces: [] }];
    let record = 0;
    let mixed = false;

    const close = (): void => {
      const done = open.pop();
      const outer = open.at(-1);
      if (!done || !outer) return;
      if (done.texts > 0 && done.elements > 0 && done.pieces.length > 1) {
        mixed = true;
        const whole: Piece = { text: '', lead: undefined, record, places: [] };
        for (const p of done.pieces) {
          for (const { from, to, start, end } of p.places)
            whole.places.push({ from, to, start: whole.text.length + start, end: whole.text.length + end });
          whole.text += p.text;
        }
        outer.pieces.push(whole);
      } else outer.pieces.push(...done.pieces);
      // What stands in the root is a part of its own, unless the root is a text itself.
      if (open.length === 1 || (open.length === 2 && outer.texts === 0))
        for (const p of outer.pieces.splice(0)) pieces.push(p);
    };

    const texts = (from: number, to: number, text: string): void => {
      const inner = open[open.length - 1];
      const blank = text.trim() === '';
      if (!blank && open.length === 1) fail(from, 'text stands outside of its elements');
      if (!blank) inner.texts++;
      if (open.length > 1 && wanted(inner.name)) {
        const places = [{ from, to, start: 0, end: text.length }];
        inner.pieces.push({ text, lead: said(inner.name), record, places });
      }
    };

    let at = xml.startsWith('\ufeff') ? 1 : 0;
    while (at < xml.length) {
      const aside = ASIDE.find(([begin]) => xml.startsWith(begin, at));
      if (aside) {
        const [begin, stop] = aside;
        const end = xml.indexOf(stop, at + begin.length);
        if (end < 0) return fail(at, `${begin} is never closed`);
        if (begin === '<![CDATA[') texts(at, end + stop.length, xml.slice(at + begin.length, end));
        else if (!DECLARATION.test(xml.slice(at, at + 6))) {
          dropped.add(begin === '<?' ? 'instructions to programs' : 'comments');
          cuts.push({ from: at, to: end + stop.length, text: '' });
        }
        at = end + stop.length;
        continue;
      }
      TOKEN.lastIndex = at;
      const m = TOKEN.exec(xml);
      if (!m) return fail(at, 'it is no well-formed XML');
      const g = m.groups ?? {};
      const inner = open[open.length - 1];
      const end = at + m[0].length;
      if (g.text !== undefined) texts(at, end, decodeXML(g.text));
      else if (g.subset) fail(at, 'it declares entities of its own, which could hold anything');
      else if (g.type !== undefined) {
        for (const m of g.type.matchAll(/"[^"]*"|'[^']*'/g)) {
          const from = at + '<!DOCTYPE'.length + m.index + 1;
          const text = m[0].slice(1, -1);
          const places = [{ from, to: from + text.length, start: 0, end: text.length }];
          if (!PUBLIC.test(text)) pieces.push({ text, record, places });
        }
      } else if (g.close !== undefined) {
        if (open.length === 1 || inner.name !== g.close)
          fail(
            at,
            `</${g.close}> stands where ${open.length > 1 ? `</${inner.name}>` : 'nothing'} should end`,
          );
        close();
      } else if (g.open !== undefined) {
        if (open.length === 2) record++;
        inner.elements++;
        const from = at + 1 + g.open.length;
        for (const a of (g.attributes ?? '').matchAll(ATTRIBUTE)) {
          const text = decodeXML(a[2].slice(1, -1));
          if (WIRING.test(a[1]) || !wanted(a[1]) || text.trim() === '') continue;
          const to = from + a.index + a[0].length - 1;
          const start = to - a[2].length + 2;
          pieces.push({
            text,
            lead: said(a[1]),
            record,
            places: [{ from: start, to, start: 0, end: text.length }],
          });
        }
        open.push({ name: g.open, texts: 0, elements: 0, pieces: [] });
        if (g.empty) {
          close();
          // A line's end in a text, most often.
          open[open.length - 1].pieces.push({ text: '\n', record, places: [] });
        }
      }
      at = end;
    }
    if (open.length > 1) fail(xml.length, `<${open[open.length - 1].name}> is never closed`);
    const read = pieces
      .filter((p) => p.text.trim() !== '')
      .sort((a, b) => a.places[0].from - b.places[0].from);
    return {
      parts: read.map(({ text, lead, record }): Part => (mixed ? { text, lead } : { text, lead, record })),
      dropped: [...dropped],
      write(_, made) {
        const edits = [...cuts];
        read.forEach(({ text, places }, i) => {
          if (made[i].text === text) return;
          byRun(text, places, made[i]).forEach((own, k) => {
            const { from, to, start, end } = places[k];
            if (own !== text.slice(start, end)) edits.push({ from, to, text: escaped(own) });
          });
        });
        let out = '';
        let from = 0;
        for (const e of edits.sort((a, b) => a.from - b.from)) {
          out += xml.slice(from, e.from) + e.text;
          from = e.to;
        }
        return encodeUtf8(out + xml.slice(from));
      },
    };
  },
} satisfies DocumentFormat;
