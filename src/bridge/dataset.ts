/** Datasets as files: what stands in them is made when it is written, hashed on its way, and never held as a whole. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { createTarPacker } from 'modern-tar';
import type { Body, Laid, Written } from '../core/dataset/layout.ts';

/** Where masked files and pictures of their scenes are. */
export interface Given {
  media(key: string): Promise<Blob>;
  /** @param at number of the scene, from 0 */
  scene(key: string, at: number): Promise<Blob>;
}
export type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** @param sink puts a file into its place, and has it whole when it returns */
export async function writeDataset(
  files: readonly Laid[],
  given: Given,
  sink: (path: string, bytes: Bytes) => Promise<void>,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const { path, body } of files) {
    const hash = sha256.create();
    let bytes = 0;
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, to) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        to.enqueue(chunk);
      },
    });
    await sink(path, (await streamOf(body, given, written)).pipeThrough(counted));
    written.push({ path, bytes, sha256: bytesToHex(hash.digest()) });
  }
  return written;
}

/** What is in files that need nobody else's bytes, and in those that do. */
async function blobOf(
  body: Exclude<Body, { tar: unknown }>,
  given: Given,
  written: readonly Written[],
): Promise<Blob> {
  if (typeof body === 'string') return new Blob([body]);
  if ('media' in body) return given.media(body.media);
  if ('scene' in body) return given.scene(body.scene, body.at);
  return new Blob([body.of(written)]);
}

async function streamOf(body: Body, given: Given, written: readonly Written[]): Promise<Bytes> {
  if (typeof body === 'string' || !('tar' in body)) return (await blobOf(body, given, written)).stream();
  return packed(
    body.tar.map(({ path, body }) => {
      // An archive in an archive is no sample of any layout.
      if (typeof body !== 'string' && 'tar' in body)
        throw new TypeError(`${path} is an archive in an archive`);
      return { path, blob: () => blobOf(body, given, written) };
    }),
  );
}

/** A tar archive. The same files give the same bytes: it tells no time and nobody. */
export function packed(entries: readonly { readonly path: string; blob(): Promise<Blob> }[]): Bytes {
  const { readable, controller } = createTarPacker();
  const pack = async () => {
    for (const { path, blob } of entries) {
      const whole = await blob();
      const to = controller.add({
        name: path,
        size: whole.size,
        type: 'file',
        mtime: new Date(0),
        mode: 0o644,
      });
      await whole.stream().pipeTo(to);
    }
    controller.finalize();
  };
  pack().catch((error) => controller.error(error));
  return readable as Bytes;
}
