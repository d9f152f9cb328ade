import '../../core/disposable.ts';

/** What a buffer holds, from its start, until the end of the block that takes it. */
export async function mapped(
  buffer: GPUBuffer,
  bytes: number,
): Promise<{ readonly range: ArrayBuffer } & Disposable> {
  await buffer.mapAsync(GPUMapMode.READ, 0, bytes);
  return { range: buffer.getMappedRange(0, bytes), [Symbol.dispose]: () => buffer.unmap() };
}
