/** Files are UTF-8, or they are refused: a guess at another encoding would hide names from the recognizers. */
import { raise } from '../core/model/fault.ts';
import { utf8 } from '../core/text/keys.ts';

/** A byte order mark stays in front. @throws FaultError `text/document` with the place of the first wrong byte */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  let out = '';
  const bad = (at: number): never =>
    raise({ code: 'text/document', name, where: `byte ${at}`, why: 'it is no UTF-8 text' });
  const units: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    const more =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : bad(i);
    let p = more === 0 ? lead : lead & (0x3f >> more);
    for (let k = 1; k <= more; k++) {
      const b = bytes[i + k];
      if (b === undefined || (b & 0xc0) !== 0x80) return bad(i);
      p = (p << 6) | (b & 63);
    }
    // Overlong forms, surrogates and what lies over the last plane (Unicode 15, table 3-7).
    if (
      (more === 2 && p < 0x800) ||
      (more === 3 && (p < 0x10000 || p > 0x10ffff)) ||
      (p >= 0xd800 && p < 0xe000)
    )
      bad(i);
    if (p > 0xffff) units.push(0xd800 + ((p - 0x10000) >> 10), 0xdc00 + ((p - 0x10000) & 0x3ff));
    else units.push(p);
    if (units.length > 8000) out += String.fromCharCode(...units.splice(0));
    i += more + 1;
  }
  return out + String.fromCharCode(...units);
}

export { utf8 as encodeUtf8 };

/** The bytes of quoted-printable text, one sign each (RFC 2045 section 6.7). */
export const quotedBytes = (s: string): string =>
  s
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, h) => String.fromCharCode(Number.parseInt(h, 16)));

/** What quoted-printable text in UTF-8 says. @throws FaultError where its bytes are no UTF-8 */
export function quotedPrintable(s: string, name: string): string {
  const bytes = quotedBytes(s);
  // What is no byte was no quoted-printable either: it is text already.
  return /[\u0100-\uffff]/.test(bytes)
    ? bytes
    : decodeUtf8(
        Uint8Array.from(bytes, (c) => c.charCodeAt(0)),
        name,
      );
}
