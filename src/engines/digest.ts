import { createSHA256 } from 'hash-wasm';
import type { Signal } from '../core/signal.ts';
import { checkAbort } from '../core/signal.ts';

/** sha256 of a blob, hex, 8 MiB at a time. */
export async function digest(blob: Blob, signal?: Signal): Promise<string> {
  const hash = await createSHA256();
  const step = 8 << 20;
  for (let at = 0; at < blob.size; at += step) {
    checkAbort(signal);
    hash.update(new Uint8Array(await blob.slice(at, at + step).arrayBuffer()));
  }
  return hash.digest('hex');
}
