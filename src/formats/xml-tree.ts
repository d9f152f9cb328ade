/** XML as a tree of what a namespace-aware parser has read: prefixes, quotes, comments and instructions are gone. */
import { encoded } from './html-parts.ts';

export interface XmlAttribute {
  /** Our name of its namespace; empty for none and for those we do not know. */
  readonly space: string;
  readonly name: string;
  readonly value: string;
}
export interface XmlNode {
  readonly space: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlNode | string)[];
}

export const attributeOf = (node: XmlNode, name: string, space?: string): string | undefined =>
  node.attributes.find((a) => a.name === name && (space === undefined || a.space === space))?.value;

export const elementsOf = (node: XmlNode): XmlNode[] =>
  node.children.filter((c): c is XmlNode => typeof c !== 'string');

/** All text in it. */
export const textOf = (node: XmlNode): string =>
  node.children.map((c) => (typeof c === 'string' ? c : textOf(c))).join('');

/** @returns true where the node or one in it is so */
export const someNode = (node: XmlNode, is: (n: XmlNode) => boolean): boolean =>
  is(node) || node.children.some((c) => typeof c !== 'string' && someNode(c, is));

export const attributeText = (s: string): string =>
  encoded(s)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ');
