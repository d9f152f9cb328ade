/** What is in a dataset, for machines: Croissant 1.0 (docs.mlcommons.org/croissant/docs/croissant-spec-1.0.html), with its vocabulary of responsible AI. */
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Written } from '../core/dataset/layout.ts';
import type { Table } from './dataset-tables.ts';

/** As the specification has it, to the letter. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonlines',
  md: 'text/markdown',
  tar: 'application/x-tar',
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
};

/** @param tables those that lie at `tables/NAME.csv` @param words what the data card says, by Croissant's terms */
export function croissantOf(
  { name, license, creator, date }: Dataset,
  tables: readonly Table[],
  written: readonly Written[],
  words: { readonly description: string; readonly rai: Readonly<Record<string, string>> },
): string {
  const meta = {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    name,
    description: words.description,
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    ...(license && { license }),
    ...(creator && { creator: { '@type': 'sc:Organization', name: creator } }),
    datePublished: date,
    version: '1.0.0',
    ...Object.fromEntries(Object.entries(words.rai).map(([k, v]) => [`rai:${k}`, v])),
    distribution: written.map(({ path, bytes, sha256 }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      contentUrl: path,
      contentSize: `${bytes} B`,
      encodingFormat: TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream',
      sha256,
    })),
    recordSet: tables.map((t) => ({
      '@type': 'cr:RecordSet',
      '@id': t.name,
      name: t.name,
      description: t.about,
      field: Object.entries(t.columns).map(([column, { type, about }]) => ({
        '@type': 'cr:Field',
        '@id': `${t.name}/${column}`,
        name: column,
        description: about,
        dataType: type,
        source: { fileObject: { '@id': `tables/${t.name}.csv` }, extract: { column } },
      })),
    })),
  };
  return `${JSON.stringify(meta, null, 1)}\n`;
}
