/** Codes of fields (ECMA-376 part 1, section 17.16): those that name nothing but pages, numbers and places of the document stay. */
import { encoded } from './html-parts.ts';
import { isStyle } from './wordml-names.ts';
import { attributeOf, attributeText, elementsOf, textOf, type XmlNode } from './xml-tree.ts';

const PLAIN =
  /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|SEQ|STYLEREF|TOC|DATE|TIME|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|HYPERLINK)$/i;
const SWITCH = /^\\[A-Za-z*#@!]$/;
const FORMAT =
  /^(?:MERGEFORMAT|CHARFORMAT|arabic|roman|alphabetic|ordinal|ordtext|cardtext|upper|lower|firstcap|caps|hex|dollartext|arabicdash)$/i;
const PICTURE = /^(?:d{1,4}|M{1,4}|y{2}(?:y{2})?|HH?|hh?|mm?|ss?|am\/pm|[ .,:/'-]|[0#$%x])+$/i;
const COUNTED = /^(?:figure|table|equation|abbildung|tabelle|tableau|figura|tabla|tabella|figuur|tabel)$/i;

/** @param place the new name of a bookmark. @returns undefined where a code says more than it may */
export function fieldCode(code: string, place: (name: string) => string | undefined): string | undefined {
  const [kind = '', ...words] = code.match(/"[^"]*"|\S+/g) ?? [];
  if (!PLAIN.test(kind)) return undefined;
  const name = kind.toUpperCase();
  const out = [name];
  const link = name === 'HYPERLINK';
  if (link && words[0] !== '\\l') return undefined;
  for (const word of words) {
    const bare = word.replace(/^"|"$/g, '');
    if (SWITCH.test(word) || FORMAT.test(bare) || /^\d(?:-\d)?$/.test(bare) || PICTURE.test(bare)) {
      out.push(word);
      continue;
    }
    const moved = /^(?:PAGEREF|REF|NOTEREF|HYPERLINK)$/.test(name) ? place(bare) : undefined;
    if (moved !== undefined) out.push(link ? `"${moved}"` : moved);
    else if ((name === 'SEQ' && COUNTED.test(bare)) || (name === 'STYLEREF' && isStyle(bare))) out.push(word);
    else return undefined;
  }
  return ` ${out.join(' ')} `;
}

interface Field {
  code: string;
  nodes: XmlNode[];
  /** Whether its code stays; undefined while it is read. */
  stays?: boolean;
}

/** The fields of a file, whose codes may be divided over many runs. */
export class Fields {
  readonly #place: (name: string) => string;
  readonly #dropped: Set<string>;
  readonly #open: Field[] = [];
  readonly #codes = new Map<XmlNode, string | undefined>();

  /** @param place the new name of a bookmark @param dropped what goes, for the report */
  constructor(place: (name: string) => string, dropped: Set<string>) {
    this.#place = place;
    this.#dropped = dropped;
  }

  /** Reads an element before it is written. */
  read(node: XmlNode): void {
    this.#codes.clear();
    this.#plan(node);
    const field = this.#open.at(-1);
    if (field && field.stays === undefined) this.#settle(field, undefined);
  }

  /** A part of a field as it is written; empty where it goes. */
  markup(node: XmlNode): string {
    const code = this.#codes.get(node);
    if (code === undefined || (node.name === 'instrText' && !code)) return '';
    return node.name === 'instrText'
      ? `<w:instrText xml:space="preserve">${encoded(code)}</w:instrText>`
      : `<w:fldChar w:fldCharType="${attributeText(kindOf(node))}"/>`;
  }

  /** Decides for each field whether its code stays: it may be divided over many runs. */
  #plan(node: XmlNode): void {
    if (node.space === 'w' && node.name === 'fldChar') return this.#mark(node);
    if (node.space === 'w' && node.name === 'instrText') {
      const field = this.#open.at(-1);
      if (field && field.stays === undefined) {
        field.code += textOf(node);
        field.nodes.push(node);
      }
      return;
    }
    for (const child of elementsOf(node)) this.#plan(child);
  }

  #mark(node: XmlNode): void {
    const type = attributeOf(node, 'fldCharType', 'w');
    const field = this.#open.at(-1);
    if (type === 'begin') {
      // A code in another's code may say anything.
      if (field && field.stays === undefined) this.#settle(field, undefined);
      this.#open.push({ code: '', nodes: [node] });
      return;
    }
    if (!field) return;
    field.nodes.push(node);
    if (field.stays === undefined) this.#settle(field, fieldCode(field.code, this.#place));
    else if (field.stays) this.#codes.set(node, '');
    if (type === 'end') this.#open.pop();
  }

  #settle(field: Field, code: string | undefined): void {
    field.stays = code !== undefined;
    if (code === undefined && field.code.trim() !== '') this.#dropped.add('field codes');
    if (code === undefined) return;
    let first = true;
    for (const node of field.nodes) {
      this.#codes.set(node, node.name === 'instrText' && first ? code : '');
      if (node.name === 'instrText') first = false;
    }
  }
}

const kindOf = (node: XmlNode): string => {
  const type = attributeOf(node, 'fldCharType', 'w') ?? '';
  return /^(?:begin|separate|end)$/.test(type) ? type : 'end';
};
