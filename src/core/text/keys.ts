/** Bytes as text and back, and what a passphrase is worth. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648 section 5, no padding. */
export function toBase64url(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const chars = Math.min(4, bytes.length - i + 1);
    for (let c = 0; c < chars; c++) out += ALPHABET[(n >> (18 - 6 * c)) & 63];
  }
  return out;
}

export function fromBase64url(text: string): Uint8Array {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const c of text) {
    const v = ALPHABET.indexOf(c);
    if (v < 0) return new Uint8Array();
    held = (held << 6) | v;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 255;
    }
  }
  return out;
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

/** UTF-8 (core's library has no TextEncoder); a lone surrogate is written as WTF-8 writes it, so that all text comes back. */
export function utf8(s: string): Uint8Array {
  const out: number[] = [];
  for (const c of s) {
    const p = c.codePointAt(0) ?? 0;
    if (p < 0x80) out.push(p);
    else if (p < 0x800) out.push(0xc0 | (p >> 6), 0x80 | (p & 63));
    else if (p < 0x10000) out.push(0xe0 | (p >> 12), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
    else out.push(0xf0 | (p >> 18), 0x80 | ((p >> 12) & 63), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
  }
  return Uint8Array.from(out);
}

/** The text of bytes that `utf8` made. */
export function fromUtf8(b: Uint8Array): string {
  let out = '';
  for (let i = 0; i < b.length; ) {
    const lead = b[i]!;
    const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let p = more === 0 ? lead : lead & (0x3f >> more);
    for (let k = 1; k <= more; k++) p = (p << 6) | (b[i + k]! & 63);
    out += String.fromCodePoint(p);
    i += more + 1;
  }
  return out;
}

/** Shorter passphrases are tried through in days, scrypt or not: at least four words or twelve mixed signs (NIST SP 800-63B, appendix A). */
export const SHORT = 12;

/** Why a passphrase is too easily guessed; undefined where it is not, or is a raw key. */
export type Weakness = 'short' | 'repeats' | 'digits';

export function weaknessOf(passphrase: string): Weakness | undefined {
  if (passphrase === '' || /^hex:/i.test(passphrase)) return undefined;
  if ([...passphrase].length < SHORT) return 'short';
  if (new Set(passphrase.toLowerCase()).size < 6) return 'repeats';
  return /^\d+$/.test(passphrase) ? 'digits' : undefined;
}

const WEAK = {
  short: `has fewer than ${SHORT} characters`,
  repeats: 'repeats a few characters',
  digits: 'is only digits',
} as const;

/** The same in English. */
export function weakness(passphrase: string): string | undefined {
  const why = weaknessOf(passphrase);
  return why && WEAK[why];
}
