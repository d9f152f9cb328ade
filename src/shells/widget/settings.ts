/** What an element's attributes say of how files are masked, and what a result was made by. */
import type { Settings } from '../../bridge/contract/intake.ts';
import type { Engines } from '../../bridge/intake/engine.ts';
import { hexOf } from '../../core/hex.ts';
import type { Fault } from '../../core/model/fault.ts';
import { bytesOf } from './accept.ts';

/** A policy, a size in bytes, and the fault of what cannot be read. */
export function readSettings(
  policy: string | null,
  maxSize: string | null,
): readonly [policy: object | undefined, maxSize: number, wrong: Fault | null] {
  const fault = (path: string, why: string): Fault => ({ code: 'policy/invalid', path, why });
  let size = Number.POSITIVE_INFINITY;
  try {
    size = bytesOf(maxSize);
  } catch {
    return [undefined, size, fault('max-size', 'is no size, such as "25 MB"')];
  }
  if (policy === null) return [undefined, size, null];
  try {
    const read: unknown = JSON.parse(policy);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return [read, size, null];
  } catch {
    return [undefined, size, fault('policy', 'is no well-formed JSON')];
  }
  return [undefined, size, fault('policy', 'must be an object')];
}

/** What tells results of some settings from those of others. */
export const madeBy = ({
  preset,
  policy,
  assets,
  framed,
  wrong,
}: Settings & Engines & { readonly wrong: Fault | null }): string =>
  JSON.stringify([preset, policy, assets, framed ?? false, wrong]);

/** Hexadecimal; empty where it cannot be read, or the page is not secure. */
export async function sha256Of(file: Blob): Promise<string> {
  try {
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return hexOf(sum);
  } catch {
    return '';
  }
}
