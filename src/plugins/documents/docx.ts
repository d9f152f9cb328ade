/**
 * Word documents (ECMA-376), made anew: the files that their relationships lead to, read by a namespace-aware parser and written again
 * from what is understood (formats/wordml.ts). Every paragraph of the body, of headers, footers, notes, comments and text boxes is a
 * part, changed in its own runs. Pictures, embedded files, charts, fonts, macros, properties, deleted text and link targets go.
 */

import { Inflate, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { itemAt } from '../../core/list.ts';
import { FaultError, raise } from '../../core/model/fault.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { readText } from '../../formats/charset.ts';
import { encodeUtf8 } from '../../formats/utf8.ts';
import { Wordml, type WordmlFile } from '../../formats/wordml.ts';
import { SPACES } from '../../formats/wordml-names.ts';
import { attributeOf, elementsOf, type XmlNode } from '../../formats/xml-tree.ts';
import { unzipped } from '../../formats/zip.ts';

/** As libxml2 has it by default. */
const DEEPEST = 256;

/** The report names kinds: a file's name may be somebody's. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^docProps\//, 'properties'],
  [/\/media\//, 'pictures'],
  [/\/(?:embeddings|charts|diagrams|ink)\//, 'charts, drawings and embedded files'],
  [/^customXml\/|\/people\.xml$|\/comments\w+\.xml$/, 'people and other data'],
  [/\/fonts\//, 'fonts'],
  [/vba|activeX/i, 'macros'],
];
const kindOf = (file: string): string => KINDS.find(([re]) => re.test(file))?.[1] ?? 'other files in it';

/** Files of a document by the last word of their relationship's type, with the root that each has to have. */
const FILES: Readonly<Record<string, string>> = {
  styles: 'styles',
  settings: 'settings',
  numbering: 'numbering',
  theme: 'theme',
  header: 'hdr',
  footer: 'ftr',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
};
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';

interface Open {
  readonly node: XmlNode;
  readonly children: (XmlNode | string)[];
}

/** What is done with a file's elements while it is read; without it the whole tree is kept. */
type Follow = (root: XmlNode) => WordmlFile;

/** @throws Error where it is not well formed, or declares entities of its own */
function parsed(source: string, follow?: Follow): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Open[] = [];
  let root: XmlNode | undefined;
  let file: WordmlFile | undefined;
  /** Elements that are begun already: the root, and the body in it. */
  const begun = () => (open[1]?.node.name === 'body' ? 2 : 1);
  const text = (t: string) => {
    open.at(-1)?.children.push(t);
  };
  parser.on('error', (error) => {
    // The parser tells of the text around; what is wrong is enough.
    throw new Error(`a file in it is no well-formed XML (${error.message.replace(/["':].*$/s, '').trim()})`);
  });
  parser.on('doctype', () => {
    throw new Error('a file in it declares a document type, as no Word document does');
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`);
    const children: (XmlNode | string)[] = [];
    const attributes = Object.values(tag.attributes)
      .filter((a) => a.prefix !== 'xmlns' && a.name !== 'xmlns')
      .map((a) => ({ space: a.uri === '' ? '' : (SPACES[a.uri] ?? '?'), name: a.local, value: a.value }));
    const node = { space: SPACES[tag.uri] ?? '', name: tag.local, attributes, children };
    if (!file || open.length > begun()) open.at(-1)?.children.push(node);
    open.push({ node, children });
    if (!root) {
      root = node;
      file = follow?.(root);
    } else if (file && open.length === 2 && begun() === 2) file.begin(node);
  });
  parser.on('closetag', () => {
    const level = begun();
    const closed = open.pop();
    if (!file || !closed) return;
    if (open.length === level) file.element(closed.node);
    else if (open.length < level) file.end();
    // Blanks between elements.
    open.at(-1)?.children.splice(0, open.length <= level ? Number.POSITIVE_INFINITY : 0);
  });
  parser.write(source).close();
  if (!root) throw new Error('a file in it is empty');
  return root;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly file: string;
}

/** The file that a relationship of `from` means: relative to its folder, or from the root. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}

interface Member {
  /** Without its ending, such as `header2`. */
  readonly name: string;
  readonly kind: string;
  readonly file: WordmlFile;
}

/** Reads what a package holds that is a document. @throws Error with what is wrong */
function membersOf(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  document: Wordml,
): { readonly members: readonly Member[]; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  const tree = (file: string, follow?: Follow): XmlNode | undefined => {
    const bytes = files.get(file);
    if (!bytes) return undefined;
    read.add(file);
    const { text } = readText(bytes, name, DECLARATION.exec(ascii(bytes))?.[1]);
    return parsed(text.replace(/^\ufeff/, ''), follow);
  };
  const relations = (owner: string): Relation[] => {
    const root = tree(owner.replace(/([^/]*)$/, '_rels/$1.rels'));
    return (root ? elementsOf(root) : [])
      .filter((n) => n.name === 'Relationship' && attributeOf(n, 'TargetMode') !== 'External')
      .map((n) => ({
        id: attributeOf(n, 'Id') ?? '',
        type: (attributeOf(n, 'Type') ?? '').split('/').at(-1) ?? '',
        file: resolved(owner, attributeOf(n, 'Target') ?? ''),
      }));
  };
  const start = relations('').find((r) => r.type === 'officeDocument')?.file ?? 'word/document.xml';
  const own = relations(start).filter((r) => r.type in FILES);
  // Styles first: all others name them.
  own.sort((a, b) => Number(b.type === 'styles') - Number(a.type === 'styles'));
  const members: Member[] = [];
  const ids = new Map<string, string>();
  const counts: Record<string, number> = {};
  for (const path of new Set(own.map((r) => r.file))) {
    const of = own.filter((r) => r.file === path);
    const kind = itemAt(of, 0).type;
    const root = tree(path);
    if (!root || root.name !== FILES[kind] || root.space !== (kind === 'theme' ? 'a' : 'w')) continue;
    if (kind === 'styles') document.styles(root);
    counts[kind] = (counts[kind] ?? 0) + 1;
    const file = document.file(root, () => undefined);
    for (const element of elementsOf(root)) file.element(element);
    file.end();
    members.push({ name: `${kind}${counts[kind]}`, kind, file });
    for (const { id } of of) ids.set(id, `rId${members.length}`);
  }
  let file: WordmlFile | undefined;
  const main = tree(start, (root) => {
    if (root.space !== 'w' || root.name !== 'document') throw new Error('it holds no Word document');
    file = document.file(root, (id) => ids.get(id));
    return file;
  });
  if (!main || !file) throw new Error('it holds no Word document');
  return { members: [...members, { name: 'document', kind: 'document', file }], read };
}

const DECLARATION = /^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/;
const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 200));

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a package has to say of its files. */
function wiring(members: readonly Member[]): Record<string, Uint8Array> {
  const rest = members.slice(0, -1);
  const overrides = members.map(({ name, kind }) => {
    const type =
      kind === 'theme' ? 'theme+xml' : `wordprocessingml.${kind === 'document' ? 'document.main' : kind}+xml`;
    return `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${type}"/>`;
  });
  const relations = rest.map(
    ({ name, kind }, i) => `<Relationship Id="rId${i + 1}" Type="${RELATED}/${kind}" Target="${name}.xml"/>`,
  );
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return {
    '[Content_Types].xml': encodeUtf8(
      `${HEAD}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': encodeUtf8(
      `${HEAD}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': encodeUtf8(
      `${HEAD}<Relationships xmlns="${packaged}/relationships">${relations.join('')}</Relationships>`,
    ),
  };
}

export default {
  kind: 'document',
  id: 'docx',
  label: 'Word document',
  extensions: ['docx'],
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: true,
  unpacked: (bytes) => [...unzipped(bytes, Inflate).values()],
  open(bytes, { name }) {
    try {
      const files = unzipped(bytes, Inflate, (f) => /\.(?:xml|rels)$/i.test(f));
      const document = new Wordml();
      const { members, read } = membersOf(files, name, document);
      for (const f of files.keys())
        if (!read.has(f) && !f.endsWith('.rels') && f !== '[Content_Types].xml')
          document.dropped.add(kindOf(f));
      return {
        parts: document.parts,
        dropped: [...document.dropped],
        write(_, made) {
          const out = wiring(members);
          for (const {
            name: file,
            file: { chunks },
          } of members)
            out[`word/${file}.xml`] = encodeUtf8(document.write(chunks, made));
          return zipSync(out);
        },
      };
    } catch (error) {
      if (error instanceof FaultError) throw error;
      return raise({
        code: 'text/document',
        name,
        where: '',
        why: error instanceof Error ? error.message : 'it is no zip file',
      });
    }
  },
} satisfies DocumentFormat;
