/** Files that hold results while they are made: on disk (OPFS), so that memory does not grow with length. */

import { StreamTarget } from 'mediabunny';
import { SCRATCH } from '../../core/scratch.ts';

/** A file being written at any position. */
export interface Scratch {
  write(data: Uint8Array<ArrayBuffer>, at: number): void;
  /** Ends writing; the file stays until `remove`. */
  file(): Promise<Blob>;
  remove(): Promise<void>;
}

/** Left behind by a tab that died: older than this is swept, milliseconds. */
const STALE = 24 * 3600e3;
/** How files end that hold an original, decoded: a thread that dies leaves none of it for a day. */
const ORIGINAL = '.original';

const folder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(SCRATCH, { create: true });

/** Holds a lock of this name until it is let go, or its thread ends, however it ends. @returns what lets it go */
const held = (name: string): Promise<() => void> =>
  new Promise((have, fail) => {
    navigator.locks.request(name, () => new Promise<void>((release) => have(() => release()))).catch(fail);
  });

async function onDisk(original: boolean): Promise<Scratch> {
  const dir = await folder();
  const name = `${Date.now()}-${crypto.randomUUID()}${original ? ORIGINAL : ''}`;
  const release = original ? await held(name) : () => {};
  const handle = await dir.getFileHandle(name, { create: true });
  const access = await handle.createSyncAccessHandle();
  let open = true;
  const close = () => {
    if (open) access.close();
    open = false;
  };
  return {
    write(data, at) {
      for (let done = 0; done < data.length; ) {
        const n = access.write(data.subarray(done), { at: at + done });
        if (n <= 0) throw new Error('the disk is full');
        done += n;
      }
    },
    file: () => {
      access.flush();
      close();
      return handle.getFile();
    },
    async remove() {
      close();
      await dir.removeEntry(name).catch(() => {});
      release();
    },
  };
}

/** Where OPFS is refused (private windows): parts in memory. */
function inMemory(): Scratch {
  let data = new Uint8Array(1 << 20);
  let end = 0;
  return {
    write(part, at) {
      if (at + part.length > data.length) {
        const more = new Uint8Array(Math.max(at + part.length, 2 * data.length));
        more.set(data.subarray(0, end));
        data = more;
      }
      data.set(part, at);
      end = Math.max(end, at + part.length);
    },
    file: async () => new Blob([data.subarray(0, end)]),
    async remove() {
      data = new Uint8Array();
    },
  };
}

/** @param original whether it holds something unmasked, for this thread alone: once that is gone, whoever sweeps next removes it */
export const scratch = ({ original = false } = {}): Promise<Scratch> => onDisk(original).catch(inMemory);

/** Where an output writes to it. */
export const targetOf = (file: Scratch): StreamTarget =>
  new StreamTarget(new WritableStream({ write: (chunk) => file.write(chunk.data, chunk.position) }), {
    chunked: true,
    chunkSize: 1 << 20,
  });

/** Removes what earlier tabs left. */
export async function sweep(): Promise<void> {
  const dir = await folder().catch(() => null);
  if (!dir) return;
  for await (const name of dir.keys()) {
    const remove = () => dir.removeEntry(name).catch(() => {});
    if (Date.now() - Number.parseInt(name, 10) > STALE) await remove();
    else if (name.endsWith(ORIGINAL))
      await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && remove());
  }
}
