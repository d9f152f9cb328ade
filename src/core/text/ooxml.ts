/** What Office Open XML packages (ECMA-376 part 2) say of themselves: which files there are and what refers to what. */

/** More than a document can need. */
const MOST = 200 << 20;

/** Counts what a package unpacks to, file by file. @throws Error beyond 200 MB: a zip bomb */
export function bounded(): (file: { readonly originalSize: number }) => void {
  let size = 0;
  return ({ originalSize }) => {
    size += originalSize;
    if (size > MOST) throw new Error('it unpacks to more than 200 MB');
  };
}

export interface Package {
  readonly files: ReadonlyMap<string, string>;
  /** Link targets that were emptied. */
  readonly links: number;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The file that a relationship of `from` means: relative to its folder, or from the root. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}

/** The file whose relationships a `.rels` file holds; empty for the package's own. */
const ownerOf = (rels: string): string => {
  const m = /^(.*?)_rels\/([^/]*)\.rels$/.exec(rels);
  return m ? `${m[1]}${m[2]}` : '';
};

/** Elements that hold a picture or a thing of another program. */
const HOLDERS = /<(\/?)w:(drawing|object|pict|control|altChunk|subDoc)\b[^>]*?(\/?)>/g;

/**
 * Takes every reference to files that are gone out of the XML files that stay, with the element that showed it; links
 * to the world outside lead nowhere.
 * @param xml the files that stay and are XML, `.rels` and `[Content_Types].xml` among them
 * @param stays whether a file stays
 */
export function withoutGone(xml: ReadonlyMap<string, string>, stays: (file: string) => boolean): Package {
  const files = new Map(xml);
  let links = 0;
  for (const [file, source] of xml) {
    if (file === '[Content_Types].xml') {
      const kept = source.replace(/<Override\b[^>]*\/>/g, (tag) =>
        stays(attribute(tag, 'PartName').replace(/^\//, '')) ? tag : '',
      );
      files.set(file, kept);
    }
    if (!file.endsWith('.rels')) continue;
    const owner = ownerOf(file);
    const gone = new Set<string>();
    const kept = source.replace(/<Relationship\b[^>]*\/>/g, (tag) => {
      if (attribute(tag, 'TargetMode') === 'External') {
        links++;
        return tag.replace(/\bTarget="[^"]*"/, 'Target="about:blank"');
      }
      if (stays(resolved(owner, attribute(tag, 'Target')))) return tag;
      gone.add(attribute(tag, 'Id'));
      return '';
    });
    files.set(file, kept);
    const body = files.get(owner);
    if (body !== undefined && gone.size > 0) files.set(owner, withoutHolders(body, gone));
  }
  return { files, links };
}

/** Cuts the innermost holder around each reference; a reference without one loses its attribute. */
function withoutHolders(xml: string, gone: ReadonlySet<string>): string {
  const holders: { readonly start: number; readonly end: number }[] = [];
  const open: number[] = [];
  for (const m of xml.matchAll(HOLDERS)) {
    if (m[3]) holders.push({ start: m.index, end: m.index + m[0].length });
    else if (!m[1]) open.push(m.index);
    else {
      const start = open.pop();
      if (start !== undefined) holders.push({ start, end: m.index + m[0].length });
    }
  }
  const cuts: { readonly start: number; readonly end: number }[] = [];
  for (const m of xml.matchAll(/ r:\w+="([^"]*)"/g)) {
    if (!gone.has(m[1])) continue;
    const around = holders.filter((h) => h.start < m.index && m.index < h.end);
    cuts.push(
      around.reduce<{ start: number; end: number }>(
        (a, b) => (b.end - b.start < a.end - a.start ? b : a),
        around[0] ?? { start: m.index, end: m.index + m[0].length },
      ),
    );
  }
  let out = '';
  let at = 0;
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    out += xml.slice(at, Math.max(at, start));
    at = end;
  }
  return out + xml.slice(at);
}
