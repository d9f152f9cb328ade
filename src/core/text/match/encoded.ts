/** Texts that stand as letters for their bytes: base64 (RFC 4648, its lines of RFC 2045 too) and hexadecimal. What is no text so is none. */
import { fromBase64url } from '../keys.ts';

/**
 * Runs that may be one. Words have no digits, signs and capitals inside of them by turns, so most are told from words at a glance;
 * what a run says has to be text to its last byte.
 */
export const RUN =
  /(?<![A-Za-z0-9+/_-])(?:(?:[0-9a-f]{2}){8,}|(?:[0-9A-F]{2}){8,}|(?:[A-Za-z0-9+/]{60,76}\r?\n[ \t]*)*(?=[a-z0-9+/_-]{0,40}[A-Z])(?=[A-Z0-9+/_-]{0,40}[a-z])[A-Za-z0-9+/_-]{12,}={0,2})(?![A-Za-z0-9+/_=-])|(?<=(?<![A-Za-z0-9])0[xX]|\\x)(?:[0-9A-Fa-f]{2}){8,}(?![0-9A-Za-z])/;
/** A text has words or an address in it. */
const WORDS = /\p{L}{3}/u;
const BYTES = 6;

/** What the run says; undefined where its bytes are no text. */
export function saidBy(run: string): string | undefined {
  const hex = /^(?:[0-9A-Fa-f]{2})+$/.test(run);
  return (hex ? textOf(bytesOf(run)) : undefined) ?? textOf(base64(run));
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));

const base64 = (run: string): Uint8Array =>
  fromBase64url(run.replace(/[\s=]/g, '').replaceAll('+', '-').replaceAll('/', '_'));

/** Strictly: of a picture's bytes hardly any are a text, and the first that is none ends it. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < BYTES) return undefined;
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const more =
      byte < 0x80 ? 0 : byte < 0xc2 ? -1 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : -1;
    if (more < 0 || (more === 0 && ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127)))
      return undefined;
    let point = more === 0 ? byte : byte & (0x3f >> more);
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k];
      if (next === undefined || next >> 6 !== 2) return undefined;
      point = (point << 6) | (next & 63);
    }
    if (point > 0x10ffff) return undefined;
    out += String.fromCodePoint(point);
    i += more + 1;
  }
  return WORDS.test(out) ? out : undefined;
}
