/**
 * Repositories of a hub that states what its files hash to (`HF_ENDPOINT`, by default huggingface.co). Of files that no catalog knows the
 * hash of, what the hub states counts when they come, and what they hashed to then is kept beside them.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface FolderFile {
  /** Within the folder. */
  readonly name: string;
  readonly data: Uint8Array;
}

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

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
export async function fromHub(repository: string, into: string, files: readonly string[]): Promise<string> {
  const [repo = '', revision = 'main'] = repository.split('@');
  const folder = path.join(into, path.basename(repo));
  if (existsSync(path.join(folder, 'config.json'))) {
    checkPinned(folder);
    return folder;
  }
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
  const wanted = info.siblings.filter((s) => files.includes(s.rfilename));
  const fetched: FolderFile[] = [];
  for (const { rfilename: name, size, lfs, blobId } of wanted) {
    const data = new Uint8Array(await (await get(`${repo}/resolve/${info.sha}/${name}`)).arrayBuffer());
    const right = lfs ? sha256(data) === lfs.sha256 : gitHash(data) === blobId;
    if (data.length !== size || !right)
      throw new Error(`${repository}: ${name} is not what the hub says it is`);
    fetched.push({ name, data });
  }
  // Nothing half-fetched stays.
  for (const { name, data } of fetched) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), data);
  }
  const pinned = Object.fromEntries(fetched.map(({ name, data }) => [name, sha256(data)]));
  writeFileSync(
    path.join(folder, PINNED),
    `${JSON.stringify({ repository: repo, revision: info.sha, files: pinned }, null, 2)}\n`,
  );
  return folder;
}

/** What the files hashed to when they came: nobody here knew it before, and they never become others. */
const PINNED = 'pinned.json';

/** @throws Error where one is not what it was when it came */
function checkPinned(folder: string): void {
  const at = path.join(folder, PINNED);
  if (!existsSync(at)) return;
  const { files } = JSON.parse(readFileSync(at, 'utf8')) as { files: Record<string, string> };
  for (const [name, hash] of Object.entries(files))
    if (!existsSync(path.join(folder, name)) || sha256(readFileSync(path.join(folder, name))) !== hash)
      throw new Error(
        `${folder}: ${name} is not what it was when it came; remove the folder to fetch it anew`,
      );
}
