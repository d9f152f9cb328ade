/**
 * Word documents (ECMA-376 part 1): every paragraph of the body, headers, footers, notes and comments is a part; its
 * first run gets the masked text. Properties, custom data and thumbnails go.
 */
import { unzipSync, zipSync } from 'fflate';
import { raise } from '../../core/fault.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';

const TEXT = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
const GONE =
  /^(?:docProps\/|customXml\/|word\/people\.xml|word\/commentsExtended\.xml|word\/media\/thumbnail)/;
/** More than a document can need: a zip bomb. */
const MOST = 200 << 20;

const plain = (s: string): string =>
  s.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi, (w, n) =>
    n === 'amp'
      ? '&'
      : n === 'lt'
        ? '<'
        : n === 'gt'
          ? '>'
          : n === 'quot'
            ? '"'
            : n === 'apos'
              ? "'"
              : /^#x/i.test(n)
                ? String.fromCodePoint(Number.parseInt(n.slice(2), 16))
                : n[0] === '#'
                  ? String.fromCodePoint(Number(n.slice(1)))
                  : w,
  );
const escaped = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export default {
  kind: 'document',
  id: 'docx',
  label: 'Word document',
  extensions: ['docx'],
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  open(bytes, { name }) {
    let size = 0;
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(bytes, {
        filter: (f) => {
          size += f.originalSize;
          if (size > MOST) throw new Error('it unpacks to more than 200 MB');
          return true;
        },
      });
    } catch (error) {
      return raise({
        code: 'text/document',
        name,
        where: '',
        why: error instanceof Error ? error.message : 'it is no zip file',
      });
    }
    if (!files['word/document.xml'])
      raise({ code: 'text/document', name, where: '', why: 'it holds no Word document' });
    const dropped = Object.keys(files).filter((f) => GONE.test(f));
    const places: {
      readonly file: string;
      readonly start: number;
      readonly end: number;
      readonly xml: string;
    }[] = [];
    const sources = new Map<string, string>();
    const parts: { text: string }[] = [];
    for (const file of Object.keys(files).filter((f) => TEXT.test(f))) {
      const source = decodeUtf8(files[file], `${name}: ${file}`);
      sources.set(file, source);
      for (const m of source.matchAll(/<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g)) {
        const text = [...m[0].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
          .map((t) => (t[2] ? ' ' : plain(t[1])))
          .join('');
        if (text.trim() === '') continue;
        places.push({ file, start: m.index, end: m.index + m[0].length, xml: m[0] });
        parts.push({ text });
      }
    }
    return {
      parts,
      dropped,
      write(masked) {
        const out: Record<string, Uint8Array> = {};
        for (const [file, data] of Object.entries(files)) if (!GONE.test(file)) out[file] = data;
        for (const [file, source] of sources) {
          let xml = '';
          let at = 0;
          places.forEach((p, i) => {
            if (p.file !== file) return;
            let first = true;
            const changed =
              masked[i] === parts[i].text
                ? p.xml
                : p.xml.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, () => {
                    const text = first ? masked[i] : '';
                    first = false;
                    return `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
                  });
            xml += source.slice(at, p.start) + changed;
            at = p.end;
          });
          // Who wrote a comment or a change, and when.
          out[file] = encodeUtf8(
            (xml + source.slice(at)).replace(/ w:(author|initials|date)="[^"]*"/g, (_, a) =>
              a === 'date' ? '' : ` w:${a}="-"`,
            ),
          );
        }
        // What is gone is not referred to.
        for (const file of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'])
          if (out[file])
            out[file] = encodeUtf8(
              decodeUtf8(out[file], file).replace(
                /<(?:Override|Relationship) [^>]*(?:PartName|Target)="\/?(?:\.\.\/)?((?:docProps|customXml)\/[^"]*|people\.xml|commentsExtended\.xml|word\/people\.xml|word\/commentsExtended\.xml)"[^>]*\/>/g,
                '',
              ),
            );
        return zipSync(out);
      },
    };
  },
} satisfies DocumentFormat;
