/** What a model gave on the GPU, fetched in one go: by itself each of its outputs takes 1.5 ms (NVIDIA H100, Chromium 156). */

import { itemAt } from '../../core/list.ts';
import type { Buffers } from './buffers.ts';
import { mapped } from './mapped.ts';

/** Numbers in a buffer of the device, from its start. */
export interface Held {
  readonly buffer: GPUBuffer;
  readonly count: number;
}

/** Bytes of a number. */
const NUMBER = Float32Array.BYTES_PER_ELEMENT;

/** Copies of them, in their order. Everything is submitted before it waits. */
export async function readBack(
  device: GPUDevice,
  buffers: Buffers,
  list: readonly Held[],
): Promise<Float32Array[]> {
  const starts: number[] = [];
  let bytes = 0;
  for (const { count } of list) {
    starts.push(bytes);
    bytes += count * NUMBER;
  }
  const back = buffers.take('outputs', bytes, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);
  const encoder = device.createCommandEncoder({ label: 'outputs' });
  list.forEach(({ buffer, count }, i) => {
    encoder.copyBufferToBuffer(buffer, 0, back, itemAt(starts, i), count * NUMBER);
  });
  device.queue.submit([encoder.finish()]);
  using out = await mapped(back, bytes);
  return list.map(({ count }, i) => new Float32Array(out.range, itemAt(starts, i), count).slice());
}
