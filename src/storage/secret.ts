/**
 * Keys of others that a person wants kept: encrypted (AES-GCM, 256 bits) under a key of the browser's that no script can take out, so
 * that what lies on the disk or in a copy of the records tells nobody anything. Scripts of this origin could still use it.
 */
import { forgetSetting, loadSetting, saveSetting } from './db.ts';

interface Locked {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Setting: the browser's own key. */
const LOCK = 'lock';
const under = (name: string): string => `secret ${name}`;
const CIPHER = 'AES-GCM';
/** NIST SP 800-38D, section 5.2.1.1: 96 bits. */
const IV = 12;

/** Pages over plain http have no cipher: nothing is kept there. */
export const keepsSecrets = (): boolean => isSecureContext && crypto.subtle !== undefined;

async function lock(): Promise<CryptoKey> {
  const kept = await loadSetting<CryptoKey | null>(LOCK, null);
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
  await saveSetting(LOCK, made);
  return made;
}

/** @param name of what it opens, an address; it is bound to that */
export async function keepSecret(name: string, secret: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const encoder = new TextEncoder();
  const how = { name: CIPHER, iv, additionalData: encoder.encode(name) };
  const data = await crypto.subtle.encrypt(how, await lock(), encoder.encode(secret));
  await saveSetting(under(name), { iv, data } satisfies Locked);
}

/** Null where none is kept, or it cannot be opened any more. */
export async function secretOf(name: string): Promise<string | null> {
  const locked = keepsSecrets() ? await loadSetting<Locked | null>(under(name), null) : null;
  if (!locked) return null;
  try {
    const how = { name: CIPHER, iv: locked.iv, additionalData: new TextEncoder().encode(name) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, await lock(), locked.data));
  } catch {
    return null;
  }
}

export const forgetSecret = (name: string): Promise<void> => forgetSetting(under(name));
