/** How alike a result is to what it was made from, for tests: apart from the product's own measure. */
import { TALKED } from './conversation.ts';

/** One channel of two, of a WAV in 16 bits with a head of 44 bytes. */
export function channelOf(bytes: Buffer): Float32Array {
  const both = new Int16Array(new Uint8Array(bytes.subarray(44)).buffer);
  return Float32Array.from({ length: both.length / 2 }, (_, i) => both[2 * i]! / 32_768);
}

/**
 * In some seconds of what is heard at {@link TALKED}: 1 for the same, 0 for nothing in common.
 * @param late by how much one may be late, seconds: what encoders do
 */
export function alikeAt(was: Float32Array, is: Float32Array, from: number, to: number, late = 0.05): number {
  const part = was.subarray(Math.round(from * TALKED), Math.round(to * TALKED));
  let most = 0;
  for (let by = -Math.round(late * TALKED); by <= late * TALKED; by++) {
    const other = is.subarray(Math.max(0, Math.round(from * TALKED) + by));
    let [both, a, b] = [0, 0, 0];
    for (const [i, v] of part.entries()) {
      const o = other[i] ?? 0;
      both += v * o;
      a += v ** 2;
      b += o ** 2;
    }
    most = Math.max(most, Math.abs(both) / Math.sqrt(a * b || 1));
  }
  return most;
}
