/**
 * Word documents (ECMA-376 part 1): every paragraph of the body, of headers, footers, notes, comments and text boxes is a
 * part, changed in its own runs. Only what is known to be text, form or numbering stays: pictures, embedded files, charts,
 * macros, properties, deleted text, field codes and link targets go.
 */
import { decodeXML } from 'entities';
import { unzipSync, zipSync } from 'fflate';
import { raise } from '../../core/fault.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { encoded } from '../../core/text/html-parts.ts';
import { bounded, withoutGone } from '../../core/text/ooxml.ts';
import { byRun, spliced } from '../../core/text/runs.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';

const TEXT = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
/** What stays; everything else is not looked into and goes. */
const STAYS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|header\d*|footer\d*|footnotes|endnotes|comments|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|theme\/(?:_rels\/)?theme\d*)\.xml(?:\.rels)?|word\/fonts\/[^/]+)$/;
/** The report names kinds: a file's name may be somebody's. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^docProps\//, 'properties'],
  [/^word\/media\//, 'pictures'],
  [/^word\/(?:embeddings|charts|diagrams|ink)\//, 'charts, drawings and embedded files'],
  [/^(?:customXml\/|word\/(?:people|comments\w+)\.xml)/, 'people and other data'],
  [/vba|activeX/i, 'macros'],
];
const kindOf = (file: string): string => KINDS.find(([re]) => re.test(file))?.[1] ?? 'other files in it';

/** Field codes that name nothing (part 1, section 17.16.5). */
const PLAIN_FIELD =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|SEQ|STYLEREF|TOC|DATE|TIME|LISTNUM|AUTONUM\w*)\b/;
/** Text, what starts and ends paragraphs, and signs that stand for blanks. */
const TOKEN =
  /<(?:w|a):p(?=[ >/])[^>]*?(\/?)>|<\/(?:w|a):p>|<(w|a|m):(t|delText|instrText)(?: [^>]*)?>([^<]*)<\/\2:\3>|<w:(?:tab|cr|noBreakHyphen)\/>|<w:br(?: [^>]*)?\/>/g;
/** Names and descriptions that are not shown: of pictures, links, fields and their data, and when something was changed. */
const ASIDE =
  / (?:descr|title|alt|o:title|tooltip|w:tooltip|w:date)="[^"]*"|<w:(?:docVars|mailMerge|attachedTemplate|alias|tag)\b(?:[^>]*\/>|[\s\S]*?<\/w:(?:docVars|mailMerge)>)/g;

/** A text element of a file, and where its text lies in its paragraph's. */
interface Place {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly element: string;
  readonly start: number;
  readonly end: number;
}
interface Paragraph {
  text: string;
  readonly places: Place[];
}

/** Paragraphs of one file in the order they begin; those of text boxes lie inside others. */
function paragraphsOf(file: string, xml: string, dropped: Set<string>): { read: Paragraph[]; cut: Place[] } {
  const read: Paragraph[] = [];
  const cut: Place[] = [];
  const open: Paragraph[] = [];
  const begin = (): Paragraph => {
    const made = { text: '', places: [] };
    read.push(made);
    return made;
  };
  for (const m of xml.matchAll(TOKEN)) {
    const [token, empty, prefix, kind, raw] = m;
    const paragraph = open.at(-1);
    if (kind) {
      const place = { file, from: m.index, to: m.index + token.length, element: `${prefix}:${kind}` };
      if (kind === 't') {
        const own = paragraph ?? begin();
        const start = own.text.length;
        own.text += decodeXML(raw);
        own.places.push({ ...place, start, end: own.text.length });
      } else if (kind === 'delText' || !PLAIN_FIELD.test(raw)) {
        dropped.add(kind === 'delText' ? 'deleted text' : 'field codes');
        cut.push({ ...place, start: 0, end: 0 });
      }
    } else if (token.startsWith('</')) open.pop();
    else if (/^<[wa]:p[ >/]/.test(token)) {
      if (!empty) open.push(begin());
    } else if (paragraph) paragraph.text += token.startsWith('<w:no') ? '-' : ' ';
  }
  return { read: read.filter((p) => p.text.trim() !== ''), cut };
}

export default {
  kind: 'document',
  id: 'docx',
  label: 'Word document',
  extensions: ['docx'],
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: true,
  open(bytes, { name }) {
    const check = bounded();
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(bytes, {
        filter: (f) => {
          check(f);
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
    const stays = (file: string) => STAYS.test(file) && file in files;
    const dropped = new Set(
      Object.keys(files)
        .filter((f) => !STAYS.test(f) && !f.endsWith('/'))
        .map(kindOf),
    );
    const xml = Object.keys(files).filter((f) => STAYS.test(f) && !f.startsWith('word/fonts/'));
    const given = new Map(xml.map((f) => [f, decodeUtf8(files[f], `${name}: ${f}`)]));
    const { files: sources, links } = withoutGone(given, stays);
    if (links > 0) dropped.add('link targets');
    const parts: Paragraph[] = [];
    const cut: Place[] = [];
    for (const [file, source] of sources) {
      if (!TEXT.test(file)) continue;
      const found = paragraphsOf(file, source, dropped);
      parts.push(...found.read);
      cut.push(...found.cut);
    }
    return {
      parts: parts.map(({ text }) => ({ text })),
      dropped: [...dropped],
      write(_, made) {
        const changes = new Map<string, { readonly place: Place; readonly text: string }[]>();
        const change = (place: Place, text: string) => {
          const of = changes.get(place.file) ?? [];
          changes.set(place.file, of);
          of.push({ place, text });
        };
        for (const place of cut) change(place, '');
        parts.forEach(({ text, places }, i) => {
          if (made[i].text === text) return;
          byRun(text, places, made[i]).forEach((own, k) => {
            change(places[k], own);
          });
        });
        const out: Record<string, Uint8Array> = {};
        for (const file of Object.keys(files)) {
          const source = sources.get(file);
          if (source !== undefined) out[file] = encodeUtf8(quiet(rewritten(source, changes.get(file) ?? [])));
          else if (stays(file)) out[file] = files[file];
        }
        return zipSync(out);
      },
    };
  },
} satisfies DocumentFormat;

/** Without what is said aside. Who wrote has to be named, and is nobody. */
const quiet = (xml: string): string =>
  xml
    .replace(ASIDE, '')
    .replace(/ (w:author|w:initials)="[^"]*"/g, ' $1="-"')
    .replace(/ w:instr="([^"]*)"/g, (code, fields) => (PLAIN_FIELD.test(fields) ? code : ' w:instr=""'));

function rewritten(
  source: string,
  changes: readonly { readonly place: Place; readonly text: string }[],
): string {
  return spliced(
    source,
    changes.map(({ place: { from, to, element }, text }) => {
      const space = element.startsWith('w:') ? ' xml:space="preserve"' : '';
      return { from, to, text: `<${element}${space}>${encoded(text)}</${element}>` };
    }),
  );
}
