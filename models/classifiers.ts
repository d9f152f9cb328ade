/**
 * Token classifiers beside our own, for a person to choose in the page: a folder in the Hugging Face layout, or a
 * repository of a hub that states what its files hash to (`HF_ENDPOINT`, by default huggingface.co).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What transformers.js loads of a folder; of the weights each page takes the ones that its backend can use. */
const FILES = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'onnx/model_quantized.onnx',
  'onnx/model_int8.onnx',
  'onnx/model_fp16.onnx',
  'onnx/model.onnx',
];

export interface ClassifierFile {
  /** Within the folder. */
  readonly name: string;
  readonly data: Uint8Array;
}

/** @throws Error where the folder is no token classifier */
export function fromFolder(folder: string): ClassifierFile[] {
  const found = FILES.filter((f) => existsSync(path.join(folder, f)));
  const files = found.map((name) => ({ name, data: readFileSync(path.join(folder, name)) }));
  const config = files.find((f) => f.name === 'config.json');
  const labels =
    config && (JSON.parse(Buffer.from(config.data).toString()) as { id2label?: object }).id2label;
  if (!labels || !found.includes('tokenizer.json') || !found.some((f) => f.endsWith('.onnx')))
    throw new Error(
      `${folder} is no token classifier: it needs config.json with id2label, tokenizer.json and onnx/*.onnx`,
    );
  return files;
}

interface Sibling {
  readonly rfilename: string;
  readonly size: number;
  /** git's hash of a small file. */
  readonly blobId: string;
  readonly lfs?: { readonly sha256: string };
}

/** The hash by which git names a file's content. */
const gitHash = (data: Uint8Array): string =>
  createHash('sha1').update(`blob ${data.length}\0`).update(data).digest('hex');

/**
 * Fetches a repository's files once into `into`, each checked against the hash that the hub states for it.
 * @param repository `owner/name` or `owner/name@revision`
 * @throws Error where the hub is not reached, or a file is not what it is said to be
 */
export async function fromHub(repository: string, into: string): Promise<string> {
  const [repo = '', revision = 'main'] = repository.split('@');
  const folder = path.join(into, path.basename(repo));
  if (existsSync(path.join(folder, 'config.json'))) return folder;
  const hub = process.env.HF_ENDPOINT ?? 'https://huggingface.co';
  const get = async (url: string): Promise<Response> => {
    const response = await fetch(`${hub}/${url}`);
    if (!response.ok) throw new Error(`${repository}: HTTP ${response.status}`);
    return response;
  };
  const info = (await (await get(`api/models/${repo}/revision/${revision}?blobs=true`)).json()) as {
    sha: string;
    siblings: Sibling[];
  };
  const wanted = info.siblings.filter((s) => FILES.includes(s.rfilename));
  const fetched: ClassifierFile[] = [];
  for (const { rfilename: name, size, lfs, blobId } of wanted) {
    const data = new Uint8Array(await (await get(`${repo}/resolve/${info.sha}/${name}`)).arrayBuffer());
    const right = lfs
      ? createHash('sha256').update(data).digest('hex') === lfs.sha256
      : gitHash(data) === blobId;
    if (data.length !== size || !right)
      throw new Error(`${repository}: ${name} is not what the hub says it is`);
    fetched.push({ name, data });
  }
  // Nothing half-fetched stays.
  for (const { name, data } of fetched) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), data);
  }
  return folder;
}
