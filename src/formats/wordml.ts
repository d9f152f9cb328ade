/**
 * Word documents written anew from what is understood of them: elements, attributes and values by allow lists (wordml-names.ts), texts
 * as parts, names of bookmarks and styles by new ones. Where something is not understood, it is not in the result.
 */
import { itemAt, paired } from '../core/list.ts';
import type { Part } from '../core/text/document.ts';
import type { Transformed } from '../core/text/masked.ts';
import { type Cell, leadsOf } from './grid.ts';
import { encoded } from './html-parts.ts';
import { byRun, type Run } from './splice.ts';
import { attributesOf, type Told } from './wordml-attributes.ts';
import { Fields, fieldCode } from './wordml-fields.ts';
import { DECLARED, DELETED, ELEMENTS, isFont, isStyle, UNWRAPPED } from './wordml-names.ts';
import { attributeOf, attributeText, elementsOf, someNode, textOf, type XmlNode } from './xml-tree.ts';

interface Place extends Run {
  readonly paragraph: number;
  /** Which of the paragraph's places it is. */
  readonly index: number;
  readonly attribute: boolean;
}
interface Paragraph {
  text: string;
  readonly places: Place[];
  readonly breaks: number[];
  cell?: true;
  /** What its cell's column or row is called. */
  lead?: string | undefined;
}
/** A table that is read: its rows, and which paragraphs stand in each cell. */
interface Table {
  readonly rows: ((Cell & { readonly paragraphs: Paragraph[] }) | undefined)[][];
}
type Chunk = string | Place;

/** Names that a document gives its own things, and what they are called in the result. */
class Names {
  readonly #names = new Map<string, string>();
  readonly #prefix: string;
  constructor(prefix: string) {
    this.#prefix = prefix;
  }
  of(name: string): string {
    const known = this.#names.get(name) ?? `${this.#prefix}${this.#names.size + 1}`;
    this.#names.set(name, known);
    return known;
  }
}

/** Columns that a cell may reach over (Word has at most 63). */
const WIDEST = 63;
const PICTURE = /^(?:pic|blip|imagedata|OLEObject|chart|relIds)$/;
const COMPATIBLE =
  /^(?:compatibilityMode|overrideTableStyleFontSizeAndJustification|enableOpenTypeFeatures|doNotFlipMirrorIndents|differentiateMultirowTableHeaders|useWord2013TrackBottomHyphenation)$/;
/** A file that is written element by element, so that no more than one of them is held. */
export interface WordmlFile {
  /** What lies between this and its end is written as its content. */
  begin(element: Pick<XmlNode, 'space' | 'name'>): void;
  element(node: XmlNode): void;
  end(): void;
  readonly chunks: readonly Chunk[];
}

/** What a whole document shares. */
export class Wordml {
  readonly paragraphs: Paragraph[] = [];
  readonly dropped = new Set<string>();
  readonly #places = new Names('place');
  readonly #styles = new Map<string, string>();
  readonly #numbers = new Names('9000');

  /** Reads which styles there are; to be called before any file is written. */
  styles(root: XmlNode): void {
    const taken = new Set<string>();
    for (const style of elementsOf(root).filter((n) => n.space === 'w' && n.name === 'style')) {
      const id = attributeOf(style, 'styleId', 'w');
      const name = elementsOf(style).find((n) => n.name === 'name');
      const said = (name && attributeOf(name, 'val', 'w')) ?? '';
      if (id === undefined) continue;
      let fresh = isStyle(said) ? said.replace(/[^A-Za-z0-9]/g, '') : `Style${this.#styles.size + 1}`;
      while (taken.has(fresh)) fresh += 'x';
      taken.add(fresh);
      this.#styles.set(id, fresh);
    }
  }

  /** Begins a file of the package. @param related the new id of a relationship that stays */
  file(root: Pick<XmlNode, 'space' | 'name'>, related: (id: string) => string | undefined): WordmlFile {
    return new Writer(this, root, related);
  }

  style(id: string): string | undefined {
    return this.#styles.get(id);
  }
  place(name: string): string {
    return this.#places.of(name);
  }
  number(id: string): string {
    return /^-?\d{1,6}$/.test(id) ? id : this.#numbers.of(id);
  }

  /** The parts that say something, and for each paragraph its part. */
  get parts(): readonly Part[] {
    return this.#read().map(({ text, breaks, lead, cell }) => ({
      text,
      lead,
      cell,
      ...(breaks.length ? { breaks } : {}),
    }));
  }

  #read(): Paragraph[] {
    return this.paragraphs.filter((p) => p.text.trim() !== '');
  }

  /** @param made of each part */
  write(chunks: readonly Chunk[], made: readonly Transformed[]): string {
    const runs = new Map<Paragraph, string[]>();
    for (const [p, now] of paired(this.#read(), made))
      if (now.text !== p.text) runs.set(p, byRun(p.text, p.places, now));
    const out = chunks.map((c) => {
      if (typeof c === 'string') return c;
      const p = itemAt(this.paragraphs, c.paragraph);
      const changed = runs.get(p);
      const said = changed ? itemAt(changed, c.index) : p.text.slice(c.start, c.end);
      return c.attribute ? attributeText(said) : encoded(said);
    });
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${out.join('')}`;
  }
}

class Writer implements WordmlFile {
  readonly #document: Wordml;
  /** What is written, and what of it belongs to the element that is being written. */
  readonly chunks: Chunk[] = [];
  #out: Chunk[] = [];
  readonly #begun: string[] = [];
  /** Paragraphs that are open: those of text boxes lie inside others. */
  readonly #open: number[] = [];
  readonly #tables: Table[] = [];
  readonly #fields: Fields;
  readonly #told: Told;

  /** Elements with a way of their own. */
  readonly #ways: ReadonlyMap<string, (node: XmlNode) => void> = new Map([
    ['mc:AlternateContent', (n) => this.#alternate(n)],
    ['w:t', (n) => this.#text(n, 'w:t')],
    ['m:t', (n) => this.#text(n, 'm:t')],
    ['w:instrText', (n) => this.#fieldPart(n)],
    ['w:fldChar', (n) => this.#fieldPart(n)],
    ['w:fldSimple', (n) => this.#simpleField(n)],
    ['w:hyperlink', (n) => this.#link(n)],
    ['w:drawing', (n) => this.#drawing(n)],
    ['w:pict', (n) => this.#drawing(n)],
    ['w:style', (n) => this.#style(n)],
    ['a:latin', (n) => this.#typeface(n)],
    ['a:ea', (n) => this.#typeface(n)],
    ['a:cs', (n) => this.#typeface(n)],
    ['w:lvlText', (n) => this.#label(n)],
    ['v:textpath', (n) => this.#wordArt(n)],
    ['w:compatSetting', (n) => this.#compatible(n)],
  ] satisfies [string, (node: XmlNode) => void][]);

  constructor(
    document: Wordml,
    root: Pick<XmlNode, 'space' | 'name'>,
    related: (id: string) => string | undefined,
  ) {
    this.#document = document;
    this.#told = {
      style: (id) => document.style(id),
      place: (name) => document.place(name),
      number: (id) => document.number(id),
      related,
    };
    this.#fields = new Fields(this.#told.place, document.dropped);
    this.#begun.push(`${root.space}:${root.name}`);
    this.chunks.push(`<${this.#begun[0]}${DECLARED}>`);
  }

  begin({ space, name }: Pick<XmlNode, 'space' | 'name'>): void {
    this.#begun.push(`${space}:${name}`);
    this.chunks.push(`<${space}:${name}>`);
  }

  end(): void {
    this.chunks.push(`</${this.#begun.pop()}>`);
  }

  element(node: XmlNode): void {
    this.#fields.read(node);
    this.#element(node);
    // Markup between two texts is one string.
    let markup = '';
    for (const c of this.#out) {
      if (typeof c === 'string') markup += c;
      else {
        this.chunks.push(markup, c);
        markup = '';
      }
    }
    this.chunks.push(markup);
    this.#out = [];
  }

  #inside(node: XmlNode): void {
    // Blanks between elements say nothing; texts stand in elements of their own.
    for (const child of elementsOf(node)) this.#element(child);
  }

  #gone(what: string): void {
    this.#document.dropped.add(what);
  }

  #element(node: XmlNode): void {
    const key = `${node.space}:${node.name}`;
    if (UNWRAPPED.has(key)) return this.#inside(node);
    if (DELETED.has(key)) return this.#gone('deleted text');
    const own = this.#ways.get(key);
    if (own) return own(node);
    if (!ELEMENTS.has(key)) {
      if (someNode(node, (n) => n.name === 'object' || PICTURE.test(n.name)))
        this.#gone('pictures and embedded files');
      else if (textOf(node).trim() !== '') this.#gone('text in elements that are not known');
      return;
    }
    const attributes = attributesOf(node, this.#told);
    if (attributes === undefined) return;
    const paragraph = key === 'w:p';
    if (paragraph) this.#begin();
    else if (/^w:(?:tab|cr|br|ptab|rt|rubyBase)$/.test(key)) this.#say(' ');
    else if (key === 'w:noBreakHyphen') this.#say('-');
    const open = `<${key}${attributes}`;
    const at = this.#out.push(`${open}>`) - 1;
    this.#tabular(key, node);
    this.#inside(node);
    if (key === 'w:tbl') this.#tableEnds();
    if (this.#out.length === at + 1) this.#out[at] = `${open}/>`;
    else this.#out.push(`</${key}>`);
    if (paragraph) this.#open.pop();
  }

  #begin(): void {
    const paragraph: Paragraph = { text: '', places: [], breaks: [] };
    this.#open.push(this.#document.paragraphs.push(paragraph) - 1);
    this.#tables.at(-1)?.rows.at(-1)?.at(-1)?.paragraphs.push(paragraph);
  }

  /** Begins what a table is made of; cells that reach over columns leave places beside them. */
  #tabular(key: string, node: XmlNode): void {
    const rows = this.#tables.at(-1)?.rows;
    if (key === 'w:tbl') this.#tables.push({ rows: [] });
    else if (key === 'w:tr') rows?.push([]);
    else if (key === 'w:tc') {
      const own = (of: XmlNode, name: string) => elementsOf(of).find((n) => n.name === name);
      const span = own(own(node, 'tcPr') ?? node, 'gridSpan');
      const wide = Math.min(WIDEST, Number(span && attributeOf(span, 'val', 'w')) || 1);
      for (let i = 1; i < wide; i++) rows?.at(-1)?.push(undefined);
      rows?.at(-1)?.push({ text: '', heading: false, paragraphs: [] });
    }
  }

  #tableEnds(): void {
    const rows = this.#tables.pop()?.rows ?? [];
    for (const cell of rows.flat()) if (cell) cell.text = cell.paragraphs.map((p) => p.text).join('\n');
    for (const [row, leads] of paired(rows, leadsOf(rows)))
      for (const [cell, lead] of paired(row, leads))
        for (const p of cell?.paragraphs ?? []) Object.assign(p, { lead, cell: true });
  }

  /** Signs that stand in no text element. Properties of tabs are none. */
  #say(signs: string): void {
    const paragraph = this.#document.paragraphs[this.#open.at(-1) ?? -1];
    if (paragraph && paragraph.text !== '') paragraph.text += signs;
  }

  #text(node: XmlNode, key: string): void {
    const lone = this.#open.length === 0;
    if (lone) this.#begin();
    this.#out.push(`<${key} xml:space="preserve">`);
    this.#said(textOf(node), false);
    this.#out.push(`</${key}>`);
    if (lone) this.#open.pop();
  }

  /** Text of the paragraph that is open. */
  #said(text: string, attribute: boolean): void {
    const paragraph = this.#open.at(-1) ?? -1;
    const own = itemAt(this.#document.paragraphs, paragraph);
    const start = own.text.length;
    own.text += text;
    const place = { paragraph, index: own.places.length, attribute, start, end: own.text.length };
    own.places.push(place);
    this.#out.push(place);
  }

  /** A value that is a text of its own, such as the words of a watermark. */
  #value(open: string, text: string, close: string): void {
    this.#begin();
    this.#out.push(open);
    this.#said(text, true);
    this.#out.push(close);
    this.#open.pop();
  }

  /** The first of what is told twice: as new programs read it, or as old ones do. */
  #alternate(node: XmlNode): void {
    const choices = elementsOf(node);
    const chosen =
      choices.find((n) => n.name === 'Choice' && someNode(n, (k) => /^wp[sgc]$/.test(k.space))) ??
      choices.find((n) => n.name === 'Fallback') ??
      choices[0];
    if (chosen) this.#inside(chosen);
  }

  #fieldPart(node: XmlNode): void {
    const markup = this.#fields.markup(node);
    if (markup) this.#out.push(markup);
  }

  #simpleField(node: XmlNode): void {
    const code = fieldCode(attributeOf(node, 'instr', 'w') ?? '', (n) => this.#document.place(n));
    if (code === undefined) {
      this.#gone('field codes');
      return this.#inside(node);
    }
    this.#out.push(`<w:fldSimple w:instr="${attributeText(code)}">`);
    this.#inside(node);
    this.#out.push('</w:fldSimple>');
  }

  #link(node: XmlNode): void {
    const anchor = attributeOf(node, 'anchor', 'w');
    if (attributeOf(node, 'id', 'r') !== undefined) this.#gone('link targets');
    if (anchor === undefined) return this.#inside(node);
    this.#out.push(`<w:hyperlink w:anchor="${this.#document.place(anchor)}">`);
    this.#inside(node);
    this.#out.push('</w:hyperlink>');
  }

  /** Text boxes stay with their words; a drawing without any is a picture. */
  #drawing(node: XmlNode): void {
    const words = someNode(node, (n) => n.name === 'txbxContent' || n.name === 'textpath');
    const line = node.name === 'pict' && !someNode(node, (n) => PICTURE.test(n.name));
    const shape = someNode(node, (n) => n.space === 'wps' && n.name === 'wsp');
    if (!words && !line && !shape) return this.#gone('pictures');
    const at = this.#out.push(`<w:${node.name}>`);
    this.#inside(node);
    if (this.#out.length === at) this.#out.pop();
    else this.#out.push(`</w:${node.name}>`);
  }

  #style(node: XmlNode): void {
    const id = this.#document.style(attributeOf(node, 'styleId', 'w') ?? '');
    if (id === undefined) return;
    const type = attributeOf(node, 'type', 'w') ?? 'paragraph';
    const first = /^(?:1|true|on)$/.test(attributeOf(node, 'default', 'w') ?? '') ? ' w:default="1"' : '';
    if (!/^(?:paragraph|character|table|numbering)$/.test(type)) return;
    this.#out.push(`<w:style w:type="${type}"${first} w:styleId="${id}">`);
    for (const child of elementsOf(node)) {
      if (child.name !== 'name') this.#element(child);
      else {
        const said = attributeOf(child, 'val', 'w') ?? '';
        this.#out.push(`<w:name w:val="${attributeText(isStyle(said) ? said : id)}"/>`);
      }
    }
    this.#out.push('</w:style>');
  }

  #typeface(node: XmlNode): void {
    const face = attributeOf(node, 'typeface') ?? '';
    const known = isFont(face) || /^\+(?:mn|mj)-(?:lt|ea|cs)$/.test(face);
    this.#out.push(`<a:${node.name} typeface="${known ? attributeText(face) : ''}"/>`);
  }

  /** What stands before an entry of a list: "%1." is nobody's, words may be. */
  #label(node: XmlNode): void {
    const text = attributeOf(node, 'val', 'w') ?? '';
    const plain = text.replace(/%\d/g, '');
    if (/^[^\p{L}\p{N}]*\p{L}?[^\p{L}\p{N}]*$/u.test(plain) && plain.length < 12)
      this.#out.push(`<w:lvlText w:val="${attributeText(text)}"/>`);
    else this.#value('<w:lvlText w:val="', text, '"/>');
  }

  #wordArt(node: XmlNode): void {
    const attributes = attributesOf(node, this.#told) ?? '';
    const text = attributeOf(node, 'string');
    if (text === undefined) this.#out.push(`<v:textpath${attributes}/>`);
    else this.#value(`<v:textpath${attributes} string="`, text, '"/>');
  }

  #compatible(node: XmlNode): void {
    const [name = '', value = ''] = [attributeOf(node, 'name', 'w'), attributeOf(node, 'val', 'w')];
    if (COMPATIBLE.test(name) && /^\d{1,2}$/.test(value))
      this.#out.push(
        `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
      );
  }
}
