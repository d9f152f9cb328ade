/** As much of WASI (preview 1) as a program needs that is given words, writes one file and prints: no clock, no disk, nothing to read. */

/** Numbers of WASI's errors, and of its kinds of files. */
const [SUCCESS, BAD, INVALID] = [0, 8, 28];
const [DEVICE, FOLDER, FILE] = [2, 3, 4];
const [PRINTED, FOLDER_AT, FILE_AT] = [1, 3, 4];
/** A program that ends is stopped by throwing this. */
class Ended extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`ended with ${code}`);
    this.code = code;
  }
}

export interface System {
  readonly imports: WebAssembly.Imports;
  /** @returns its exit code */
  run(exports: WebAssembly.Exports): number;
  /** What it wrote. */
  written(): Uint8Array;
  /** What it printed. */
  printed(): string;
}

export function system(args: readonly string[]): System {
  const words = args.map((a) => new TextEncoder().encode(`${a}\0`));
  let memory = new WebAssembly.Memory({ initial: 0 });
  const view = (): DataView => new DataView(memory.buffer);
  let file = new Uint8Array(1 << 16);
  let [at, end] = [0, 0];
  let printed = '';
  const write = (bytes: Uint8Array): void => {
    if (at + bytes.length > file.length) {
      const more = new Uint8Array(2 * (at + bytes.length));
      more.set(file);
      file = more;
    }
    file.set(bytes, at);
    at += bytes.length;
    end = Math.max(end, at);
  };
  const calls = {
    args_sizes_get(count: number, size: number) {
      view().setUint32(count, words.length, true);
      view().setUint32(
        size,
        words.reduce((sum, w) => sum + w.length, 0),
        true,
      );
      return SUCCESS;
    },
    args_get(places: number, bytes: number) {
      let next = bytes;
      for (const [i, w] of words.entries()) {
        view().setUint32(places + 4 * i, next, true);
        new Uint8Array(memory.buffer).set(w, next);
        next += w.length;
      }
      return SUCCESS;
    },
    clock_time_get(_: number, __: bigint, time: number) {
      view().setBigUint64(time, 0n, true);
      return SUCCESS;
    },
    fd_close: () => SUCCESS,
    fd_fdstat_set_flags: () => SUCCESS,
    fd_fdstat_get(fd: number, stat: number) {
      if (fd > FILE_AT) return BAD;
      new Uint8Array(memory.buffer).fill(0, stat, stat + 24);
      view().setUint8(stat, fd === FILE_AT ? FILE : fd === FOLDER_AT ? FOLDER : DEVICE);
      // All rights.
      view().setBigUint64(stat + 8, ~0n, true);
      view().setBigUint64(stat + 16, ~0n, true);
      return SUCCESS;
    },
    fd_prestat_get(fd: number, stat: number) {
      if (fd !== FOLDER_AT) return BAD;
      view().setUint32(stat, 0, true);
      view().setUint32(stat + 4, 1, true);
      return SUCCESS;
    },
    fd_prestat_dir_name(fd: number, name: number) {
      if (fd !== FOLDER_AT) return BAD;
      view().setUint8(name, '/'.charCodeAt(0));
      return SUCCESS;
    },
    fd_read(_: number, __: number, ___: number, read: number) {
      view().setUint32(read, 0, true);
      return SUCCESS;
    },
    fd_seek(fd: number, offset: bigint, whence: number, place: number) {
      if (fd !== FILE_AT) return BAD;
      const from = [0, at, end][whence];
      if (from === undefined || from + Number(offset) < 0) return INVALID;
      at = from + Number(offset);
      view().setBigUint64(place, BigInt(at), true);
      return SUCCESS;
    },
    fd_write(fd: number, pieces: number, count: number, written: number) {
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const [from, length] = [0, 4].map((o) => view().getUint32(pieces + 8 * i + o, true));
        const piece = new Uint8Array(memory.buffer).subarray(from!, from! + length!);
        // What it complains about is nobody's to read.
        if (fd === FILE_AT) write(piece);
        else if (fd === PRINTED) printed += new TextDecoder().decode(piece);
        sum += length!;
      }
      view().setUint32(written, sum, true);
      return SUCCESS;
    },
    path_open(...given: unknown[]) {
      [at, end] = [0, 0];
      view().setUint32(Number(given[8]), FILE_AT, true);
      return SUCCESS;
    },
    proc_exit(code: number) {
      throw new Ended(code);
    },
  };
  return {
    imports: { wasi_snapshot_preview1: calls },
    run(exports) {
      memory = exports.memory as WebAssembly.Memory;
      try {
        (exports._start as () => void)();
        return 0;
      } catch (error) {
        if (error instanceof Ended) return error.code;
        throw error;
      }
    },
    written: () => file.subarray(0, end),
    printed: () => printed,
  };
}
