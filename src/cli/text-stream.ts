/**
 * Tables, JSON Lines and plain text of any size in constant memory: whole records at a time, into a file beside the
 * output that is handed on only when the last record was masked. A wrong record refuses all.
 */

import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DocumentFormat, DocumentOptions } from '../core/text/document.ts';
import type { TextPolicy } from '../core/text/policy.ts';
import { openDocument } from '../pipeline/text/0-open.ts';
import { maskParts, type TextEngines } from '../pipeline/text/run.ts';

/** Bytes of records that are masked together, and from which size on a file is streamed. */
const CHUNK = 1 << 20;
const LARGE = 8 << 20;
const STREAMED = ['csv', 'tsv', 'tab', 'jsonl', 'ndjson', 'txt', 'log', 'plain'];

export function streams(
  file: string | undefined,
  format: string,
  flags: { readonly analyze?: boolean; readonly map?: string; readonly report?: string },
): boolean {
  // Map, report and findings are of the whole document.
  if (!file || flags.analyze || flags.map || flags.report) return false;
  const kind = format === 'auto' ? path.extname(file).slice(1).toLowerCase() : format;
  return STREAMED.includes(kind) && statSync(file).size > LARGE;
}

export async function streamText(
  file: string | undefined,
  wanted: string,
  options: DocumentOptions,
  policy: TextPolicy,
  engines: TextEngines,
  formats: readonly DocumentFormat[],
): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const part = path.join(folder, 'masked');
  try {
    const out = createWriteStream(part, { mode: 0o600 });
    let header: Buffer | null = null;
    const table = ['csv', 'tsv', 'tab'].includes(
      wanted === 'auto'
        ? path
            .extname(file ?? '')
            .slice(1)
            .toLowerCase()
        : wanted,
    );
    for await (const records of wholeRecords(file as string, table)) {
      const bytes = header ? Buffer.concat([header, records]) : records;
      const { opened } = await openDocument(bytes, options, formats, wanted);
      const made = await maskParts(opened.parts, policy, engines);
      const texts = made.map((m) => m.text);
      let result = Buffer.from(await opened.write(texts, made));
      if (header) result = result.subarray(endOfRecord(result, 0, true));
      else if (table) header = records.subarray(0, endOfRecord(records, 0, true));
      if (!out.write(result)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
    await pipeline(createReadStream(part), process.stdout, { end: false });
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const QUOTE = 34;
const NEWLINE = 10;

/** Just after the first record end at or after `from`; the length where there is none. */
function endOfRecord(bytes: Uint8Array, from: number, quotes: boolean): number {
  let open = false;
  for (let i = from; i < bytes.length; i++) {
    if (quotes && bytes[i] === QUOTE) open = !open;
    else if (bytes[i] === NEWLINE && !open) return i + 1;
  }
  return bytes.length;
}

async function* wholeRecords(file: string, quotes: boolean): AsyncGenerator<Buffer> {
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
