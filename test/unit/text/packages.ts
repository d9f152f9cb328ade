/** Word documents for tests. */
import { strToU8, zipSync } from 'fflate';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGED = 'http://schemas.openxmlformats.org/package/2006';
const SPACES: Readonly<Record<string, string>> = {
  w: W,
  r: RELATED,
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:example:own',
};
export const declared = Object.entries(SPACES)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** @param files by the last word of their relationship's type; `body` is the document's, others are whole elements */
export function docx(
  body: string,
  files: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const named = Object.entries(files);
  const relations = named.map(
    ([kind], i) => `<Relationship Id="rId${i + 1}" Type="${RELATED}/${kind}" Target="${kind}.xml"/>`,
  );
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGED}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGED}/relationships"><Relationship Id="r1" Type="${RELATED}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGED}/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': body.startsWith('<?')
      ? body
      : `<w:document${declared}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(named.map(([kind, xml]) => [`word/${kind}.xml`, xml])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([f, xml]) => [f, strToU8(xml)])));
}
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
