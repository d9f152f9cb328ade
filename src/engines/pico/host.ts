/** As much of Emscripten's host as a program needs that reads files it is given: nothing else is there to be opened, and nothing is written. */

/** Numbers of errors (musl's, as Emscripten takes them, and WASI's). */
const [NO_FILE, NO_DEVICE] = [-44, -59];
const [SUCCESS, BAD] = [0, 8];
/** The first file; those before are a program's own in- and output. */
const FIRST = 3;
const PAGE = 1 << 16;

interface Opened {
  readonly bytes: Uint8Array;
  at: number;
}

export interface Host {
  readonly imports: WebAssembly.Imports;
  /** @param memory the program's own, once it is there */
  begin(memory: WebAssembly.Memory): void;
}

/** @param files by their names */
export function host(files: Readonly<Record<string, Uint8Array>>): Host {
  let memory = new WebAssembly.Memory({ initial: 0 });
  const view = (): DataView => new DataView(memory.buffer);
  const bytes = (): Uint8Array => new Uint8Array(memory.buffer);
  const opened: Opened[] = [];
  const of = (fd: number): Opened | undefined => opened[fd - FIRST];
  const env = {
    _emscripten_memcpy_js: (to: number, from: number, length: number) =>
      bytes().copyWithin(to, from, from + length),
    __syscall_openat(_: number, name: number) {
      const file = files[new TextDecoder().decode(bytes().slice(name, bytes().indexOf(0, name)))];
      return file ? FIRST - 1 + opened.push({ bytes: file, at: 0 }) : NO_FILE;
    },
    __syscall_fcntl64: () => SUCCESS,
    __syscall_ioctl: () => NO_DEVICE,
    emscripten_resize_heap(size: number) {
      try {
        memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE));
        return 1;
      } catch {
        return 0;
      }
    },
  };
  const calls = {
    // What it says besides is nobody's to read.
    fd_write: () => BAD,
    fd_close: () => SUCCESS,
    fd_read(fd: number, pieces: number, count: number, read: number) {
      const file = of(fd);
      if (!file) return BAD;
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const [to, length] = [0, 4].map((o) => view().getUint32(pieces + 8 * i + o, true));
        const part = file.bytes.subarray(file.at, file.at + length!);
        bytes().set(part, to);
        file.at += part.length;
        sum += part.length;
      }
      view().setUint32(read, sum, true);
      return SUCCESS;
    },
    /** The offset comes in two halves. */
    fd_seek(fd: number, low: number, high: number, whence: number, place: number) {
      const file = of(fd);
      const from = file && [0, file.at, file.bytes.length][whence];
      if (from === undefined) return BAD;
      file!.at = from + high * 2 ** 32 + (low >>> 0);
      view().setBigUint64(place, BigInt(file!.at), true);
      return SUCCESS;
    },
  };
  return {
    imports: { env, wasi_snapshot_preview1: calls },
    begin(own) {
      memory = own;
    },
  };
}
