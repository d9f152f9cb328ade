/**
 * What the bytes of a file say to a stranger who looks for a value in them in any form that programs write texts in: as they stand,
 * behind escapes, in quoted-printable and in base64. It trusts no reader of ours.
 */

import { fromBase64url } from '../core/text/keys.ts';
import { plainReading } from '../core/text/match/readings.ts';
import { binaryString, decodeLoosely } from './charset.ts';
import { quotedBytes } from './utf8.ts';

/** From so many signs on base64 may say a value of five. */
const BASE64 = /[A-Za-z0-9+/_-]{8,}(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9+/_-]{4,})*={0,2}/g;
const QUOTED = /=(?:[0-9A-F]{2}|[ \t]*\r?\n)/i;
/** What a text does not hold: bytes that are none decode to these. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\ufffd]/u;

/** @param bytes unpacked */
export function saidIn(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = decodeLoosely(bytes, wide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  const out = [text];
  const plain = plainReading(text)?.text;
  if (plain !== undefined) out.push(plain);
  if (QUOTED.test(text)) out.push(decodeLoosely(bytesOf(quotedBytes(binaryString(bytes)))));
  let decoded = '';
  for (const [run] of text.matchAll(BASE64)) {
    const letters = run.replace(/[\s=]/g, '').replaceAll('+', '-').replaceAll('/', '_');
    const said = decodeLoosely(fromBase64url(letters));
    if (said !== '' && !NO_TEXT.test(said)) decoded += `${said}\n`;
  }
  if (decoded) out.push(decoded);
  return out;
}

const bytesOf = (binary: string): Uint8Array => Uint8Array.from(binary, (c) => c.charCodeAt(0));
