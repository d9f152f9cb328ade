/**
 * Bytes as text in any encoding that the platform knows (WHATWG Encoding), strictly: what is not well formed in its encoding is not
 * text in it. A guess is made only where it cannot hide a name: at UTF-16 by its mark, and at windows-1252 by what its letters stand beside.
 */
import { raise } from '../core/model/fault.ts';
import { utf8 } from '../core/text/keys.ts';
import { decodeUtf8 } from './utf8.ts';

/** Every platform has it (WHATWG Encoding), and the core's library does not declare it. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

/** What windows-1252 has where ISO-8859-1 has controls (WHATWG Encoding, index windows-1252). */
const WESTERN = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];

/** @returns undefined where the encoding is not known, or the bytes are not well formed in it */
export function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  // What mails call US-ASCII, windows-1252 would read as it likes.
  const ascii = /^(?:us-)?ascii$|^ansi_x3\.4/i.test(charset.trim());
  try {
    if (ascii && bytes.some((b) => b > 127)) return undefined;
    const decoder = new TextDecoder(charset.trim(), { fatal: true, ignoreBOM: true });
    // Some releases of Node read it as ISO-8859-1.
    if (decoder.encoding === 'windows-1252')
      return latin(bytes).replace(/[\x80-\x9f]/g, (c) => WESTERN[c.charCodeAt(0) - 0x80] ?? c);
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** What cannot be read becomes a sign for that: for searching only. */
export const decodeLoosely = (bytes: Uint8Array, charset = 'utf-8'): string =>
  new TextDecoder(charset, { fatal: false, ignoreBOM: true }).decode(bytes);

const isUtf8 = (bytes: Uint8Array): boolean => decodeAs(bytes, 'utf-8') !== undefined;

/** Bytes that windows-1252 leaves empty, and controls that no text has. */
const EMPTY = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x7f]);
const isNoText = (b: number): boolean =>
  EMPTY.has(b) || (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13);
/**
 * What other encodings make of their letters: a sign inside a word, or where one begins; a capital between small letters; a question that
 * has begun in Spanish and has no end.
 */
const NO_WORD =
  /\p{L}[¡-©¬-´¶¸¹¼-¿×÷ƒ†‡ˆ‰•˜]\p{L}|[¢-©¬-´¶¸¹¼-¾×÷ƒ†‡ˆ‰˜]\p{L}\p{L}|\p{Ll}[À-Þ]\p{Ll}|\p{L}[ŠŽŒŸ]\p{Ll}|¿(?![^?]{0,400}\?)/u;
/** Letters outside ASCII are rare in the languages of windows-1252; in Cyrillic or Greek nearly all are. */
const FOREIGN = /[\x80-\xff]{4}/;
/** What begins a sign of UTF-8 and goes on with it: it is such a text with a damage. */
const DAMAGED = /[\xc2-\xf4][\x80-\xbf]|[\xc0\xc1]\x80/;

const latin = (bytes: Uint8Array): string => {
  let out = '';
  for (let i = 0; i < bytes.length; i += 8192)
    out += String.fromCharCode(...bytes.subarray(i, Math.min(bytes.length, i + 8192)));
  return out;
};

export { latin as binaryString };

/** windows-1252, where nothing else is likely. */
function western(bytes: Uint8Array): string | undefined {
  const raw = latin(bytes);
  const text =
    bytes.some(isNoText) || FOREIGN.test(raw) || DAMAGED.test(raw)
      ? undefined
      : decodeAs(bytes, 'windows-1252');
  return text !== undefined && !NO_WORD.test(text) ? text : undefined;
}

export interface Read {
  readonly text: string;
  /** The encoding it came in, where that was not UTF-8. */
  readonly charset?: string;
}

/**
 * What a file of text says.
 * @param declared the encoding that it says it is in
 * @throws FaultError `text/document` with the place of the first byte that is no UTF-8, where no other encoding is sure
 */
export function readText(bytes: Uint8Array, name: string, declared = ''): Read {
  const [a, b] = bytes;
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  const charset = wide ?? (/^utf-?8$/i.test(declared) ? '' : declared);
  if (charset && (wide || !isUtf8(bytes) || /^(?:iso-2022|hz)/i.test(charset))) {
    const text = decodeAs(bytes, charset);
    // The null sign is in no text: it is UTF-32, or no text at all.
    if (text === undefined || text.includes('\0'))
      return raise({
        code: 'text/document',
        name,
        where: '',
        why: `it is no text in the encoding that it says it is in (${/^[\w.:-]{1,40}$/.test(charset) ? charset : 'unknown'})`,
      });
    return { text, charset };
  }
  const guessed = isUtf8(bytes) ? undefined : western(bytes);
  return guessed === undefined
    ? { text: decodeUtf8(bytes, name) }
    : { text: guessed, charset: 'windows-1252' };
}

/** The same text as UTF-8, for formats that read nothing else. */
export function asUtf8(
  bytes: Uint8Array,
  name: string,
  declared = '',
): { readonly bytes: Uint8Array; readonly charset?: string } {
  if (isUtf8(bytes) && !/^(?:iso-2022|hz)/i.test(declared)) return { bytes };
  const { text, charset } = readText(bytes, name, declared);
  return { bytes: utf8(text), charset };
}
