/** Numbers of a model's file, one after another, little-endian. */
export class LittleEndian {
  readonly #view: DataView;
  #at = 0;

  constructor(file: Uint8Array) {
    this.#view = new DataView(file.buffer, file.byteOffset, file.length);
  }

  floats(count: number): Float32Array<ArrayBuffer> {
    return this.#read(count, 4, (at) => this.#view.getFloat32(at, true));
  }

  shorts(count: number): Float32Array<ArrayBuffer> {
    return this.#read(count, 2, (at) => this.#view.getInt16(at, true));
  }

  bytes(count: number): Int8Array<ArrayBuffer> {
    return Int8Array.from(this.#read(count, 1, (at) => this.#view.getInt8(at)));
  }

  #read(count: number, size: number, get: (at: number) => number): Float32Array<ArrayBuffer> {
    const from = this.#at;
    this.#at += count * size;
    return Float32Array.from({ length: count }, (_, i) => get(from + size * i));
  }
}
