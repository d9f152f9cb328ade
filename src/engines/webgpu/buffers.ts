/** Buffers of one device, made once and again only where a region is larger than all before it. */

import '../../core/disposable.ts';

/** Buffers up to this size are made larger than they need to be, so that a face that comes nearer makes no new one a frame, bytes. */
const SPARE = 2 ** 26;

interface Sized {
  buffer: GPUBuffer;
  size: number;
}

export class Buffers implements Disposable {
  readonly #device: GPUDevice;
  readonly #made = new Map<string, Sized>();

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /**
   * The buffer of this name, with room for so many bytes; what it holds is what the last who took it left. One user at a time.
   * @param usage the same for every call with this name
   */
  take(label: string, bytes: number, usage: number): GPUBuffer {
    const old = this.#made.get(label);
    if (old && old.size >= bytes) return old.buffer;
    this.#made.delete(label);
    old?.buffer.destroy();
    const size = bytes > SPARE ? bytes : Math.min(SPARE, 2 * bytes);
    const buffer = this.#device.createBuffer({ label, size, usage });
    this.#made.set(label, { buffer, size });
    return buffer;
  }

  [Symbol.dispose](): void {
    for (const { buffer } of this.#made.values()) buffer.destroy();
    this.#made.clear();
  }
}
