/** Recognizers of speech for a run: one that the build brought, or a folder of somebody's own, served beside it for as long as the run lasts. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { raise } from '../../core/model/fault.ts';

/** Where the page looks for them, among its models. */
const FOLDER = 'recognizers';

/** As `--transcribe` has it: a folder, an id, or `true` for whichever is here. */
export type Asked = string | true;

export interface Taken {
  readonly id: string;
  /** What the server has beside the build's files, by path. */
  readonly beside: ReadonlyMap<string, string | Uint8Array>;
}

interface Present {
  readonly id: string;
  readonly file: string;
}

const bad = (why: string): never => raise({ code: 'policy/invalid', path: '--transcribe', why });

/** @param dist the build's folder @throws FaultError `policy/invalid` where none is here, or the folder is none */
export async function recognizerFor(asked: Asked, dist: string): Promise<Taken> {
  const index = path.join(dist, 'models', 'index.json');
  const { models } = (existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : { models: [] }) as {
    models: Present[];
  };
  const here = new Set(
    models.flatMap((m) => (m.file.startsWith(`${FOLDER}/`) ? [m.file.split('/')[1] ?? ''] : [])),
  );
  if (asked !== true && existsSync(asked)) return fromFolder(path.resolve(asked), models);
  const [first] = here;
  if (asked === true)
    return first === undefined
      ? bad(
          'needs a recognizer of speech, and none is here: name a folder that holds one, such as a copy of onnx-community/whisper-tiny_timestamped, or bring one into the build (docs/sound.md)',
        )
      : { id: first, beside: new Map() };
  return here.has(asked)
    ? { id: asked, beside: new Map() }
    : bad(
        `must be a folder or of ${[...here].join(', ') || 'those of the build, which has none'}, not ${asked}`,
      );
}

async function fromFolder(folder: string, models: readonly Present[]): Promise<Taken> {
  if (!statSync(folder).isDirectory()) bad(`names a file (${path.basename(folder)}): it takes a folder`);
  const id = path.basename(folder).replace(/[^\w.-]/g, '-');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((f) => f.replaceAll('\\', '/'))
    .filter((f) => /^[\w.-]+\.json$|^onnx\/[\w.-]+\.onnx$/.test(f));
  if (!files.includes('config.json') || !files.some((f) => f.startsWith('onnx/encoder_model')))
    bad(`names a folder (${folder}) without config.json and onnx/encoder_model*.onnx: it is no recognizer`);
  const beside = new Map<string, string | Uint8Array>();
  const own = [];
  for (const name of files) {
    const at = path.join(folder, name);
    const file = `${FOLDER}/${id}/${name}`;
    // What the page gets is what was here when the run began.
    own.push({
      id: file,
      file,
      bytes: statSync(at).size,
      sha256: await hashOf(at),
      licence: 'see its source',
      source: 'a folder of this machine',
    });
    beside.set(`/models/${file}`, at);
  }
  const others = models.filter((m) => !m.file.startsWith(`${FOLDER}/${id}/`));
  beside.set('/models/index.json', Buffer.from(JSON.stringify({ models: [...others, ...own] })));
  return { id, beside };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}
