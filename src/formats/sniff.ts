/** What a file is by its first bytes and, for packed documents, by the names in it: endings may lie or be missing. */

import { ASF, isSigned, latin1, type Signature, SOUND } from '../core/signs.ts';

/** `text` is whatever shows no sign of being another; `binary` holds signs that no text has. */
export type Sniffed = 'pdf' | 'docx' | 'xlsx' | 'zip' | 'media' | 'text' | 'binary';

/** Bytes from the start and from the end that tell. */
export const SNIFFED = { head: 4096, tail: 65_536 } as const;

/**
 * Signatures at an offset, as Latin-1: WHATWG MIME Sniffing, sections 6.1 and 6.2; ISO/IEC 14496-12 section 4.3; TIFF 6.0; ASF
 * section 3; ISO/IEC 13818-1 sections 2.4.3 and 2.5.3; Adobe FLV 10.1 annex E; Xiph's FLAC and Ogg.
 */
const MEDIA: readonly Signature[] = [
  [[0, '\xff\xd8\xff']],
  [[0, '\x89PNG\r\n\x1a\n']],
  [[0, 'GIF87a']],
  [[0, 'GIF89a']],
  [[0, 'BM'], [6, '\0\0\0\0']],
  [[0, 'II*\0']],
  [[0, 'MM\0*']],
  [[0, 'RIFF'], [8, 'WEBP']],
  [[0, 'RIFF'], [8, 'AVI ']],
  [[0, '\x1a\x45\xdf\xa3']],
  [[0, ASF]],
  [[0, '\0\0\x01\xb3']],
  [[0, '\0\0\x01\xba']],
  [[0, 'G'], [188, 'G'], [376, 'G']],
  [[0, 'OggS']],
  [[0, 'FLV\x01']],
  [[0, 'fLaC']],
  [[0, 'ID3']],
  ...SOUND,
  ...['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].map((box) => [[0, '\0'], [4, box]] as const),
]; // biome-ignore format: table

/** @param bytes the whole file, or its first `SNIFFED.head` bytes; @param tail its last `SNIFFED.tail` bytes */
export function sniff(bytes: Uint8Array, tail: Uint8Array = bytes.subarray(-SNIFFED.tail)): Sniffed {
  const head = latin1(bytes.subarray(0, SNIFFED.head));
  // ISO 32000-2, annex I: readers take a header within the first 1,024 bytes.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    // The names of a packed file stand at its end, in the central directory.
    const names = head + latin1(tail);
    return names.includes('word/document') ? 'docx' : names.includes('xl/workbook') ? 'xlsx' : 'zip';
  }
  // No text has a zero byte near its start; of these files each has.
  if (head.includes('\0') && isSigned(head, MEDIA)) return 'media';
  // Text in 16 bits says so by its byte order mark.
  const marked = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  return head.includes('\0') && !marked ? 'binary' : 'text';
}
