/** Large files by pieces: whole records of a table, whole lines of a text. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Span } from '../../core/text/span.ts';

/** Bytes that are read at a time. */
const CHUNK = 1 << 20;
const QUOTE = 34;
const NEWLINE = 10;

/** Just after the first record end at or after `from`; the length where there is none. */
export function endOfRecord(bytes: Uint8Array, from: number, quotes: boolean): number {
  let open = false;
  for (let i = from; i < bytes.length; i++) {
    if (quotes && bytes[i] === QUOTE) open = !open;
    else if (bytes[i] === NEWLINE && !open) return i + 1;
  }
  return bytes.length;
}

/** About a mebibyte each. @param quotes whether a line end may stand in quotes, as in a table */
export async function* wholeRecords(file: string, quotes: boolean): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    held = Buffer.concat([held, chunk as Buffer]);
    let open = false;
    let cut = 0;
    for (let i = 0; i < held.length; i++) {
      if (quotes && held[i] === QUOTE) open = !open;
      else if (held[i] === NEWLINE && !open) cut = i + 1;
    }
    if (cut === 0) continue;
    yield held.subarray(0, cut);
    held = Buffer.from(held.subarray(cut));
  }
  if (held.length) yield held;
}

/** Reads a file on, so many bytes at a time; null where it has no more. It is closed behind its last byte. */
export function piecesOf(file: string): {
  next(length: number): Promise<Buffer | null>;
  close(): Promise<void>;
} {
  const opened = open(file);
  return {
    async next(length) {
      const { buffer, bytesRead } = await (await opened).read(Buffer.alloc(length), 0, length);
      return bytesRead === length ? buffer : null;
    },
    close: async () => (await opened).close(),
  };
}

/** Characters before the end of what was read in which a place to cut is looked for, and that are read again with what follows. */
const TAIL = 1 << 16;

/**
 * Where a text may be cut: at the end of a line that no finding reaches over, behind a paragraph where there is one, so that nothing
 * lies in two pieces; null where there is no such place.
 */
export function cutOf(
  bytes: Uint8Array,
  text: string,
  found: readonly Span[],
): { readonly text: number; readonly bytes: number } | null {
  const free = (at: number) => found.every((s) => s.end <= at || at <= s.start);
  const least = Math.max(0, text.length - TAIL);
  let line = 0;
  for (let end = text.lastIndexOf('\n', text.length - 2); end > 0; end = text.lastIndexOf('\n', end - 1)) {
    if (line > 0 && end < least) break;
    if (!free(end + 1)) continue;
    const paragraph = /^\r?\n/.test(text.slice(end + 1, end + 3));
    if (line === 0 || paragraph) line = end + 1;
    if (paragraph) break;
  }
  if (line === 0) return null;
  // What decodes to a text line by line has as many line ends in its bytes.
  let lines = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < line; i = text.indexOf('\n', i + 1)) lines++;
  let at = 0;
  while (lines-- > 0) at = bytes.indexOf(NEWLINE, at) + 1;
  return { text: line, bytes: at };
}
