/**
 * Tables, JSON Lines and plain text of any size in constant memory: whole records at a time, into a file beside the
 * output that is handed on only when the last record was masked. A wrong record refuses all.
 */

import { once } from 'node:events';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { raise } from '../core/fault.ts';
import type { DocumentFormat, DocumentOptions } from '../core/text/document.ts';
import type { TextPolicy } from '../core/text/policy.ts';
import type { Span } from '../core/text/span.ts';
import { openDocument } from '../pipeline/text/0-open.ts';
import { analyseParts, changeParts, spreadParts, type TextEngines } from '../pipeline/text/run.ts';
import { seal } from '../pipeline/text/seal.ts';
import { whyNot } from './print.ts';
import { scratch } from './scratch.ts';

/** Bytes of records that are masked together, and from which size on a file is streamed. */
const CHUNK = 1 << 20;
const LARGE = 8 << 20;
const TABLES = ['csv', 'tsv', 'tab'];
const STREAMED = [...TABLES, 'jsonl', 'ndjson', 'txt', 'log', 'plain'];

export function streams(
  file: string | undefined,
  format: string,
  flags: { readonly analyze?: boolean; readonly map?: string; readonly report?: string },
): boolean {
  // Map, report and findings are of the whole document.
  if (!file || flags.analyze || flags.map || flags.report) return false;
  const kind = format === 'auto' ? path.extname(file).slice(1).toLowerCase() : format;
  return STREAMED.includes(kind) && statSync(file).size > LARGE && !isWide(file);
}

/** UTF-16, whose line ends are no bytes of their own. */
function isWide(file: string): boolean {
  const mark = Buffer.alloc(2);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, mark, 0, 2, 0);
  } finally {
    closeSync(opened);
  }
  return ['fffe', 'feff'].includes(mark.toString('hex'));
}

/**
 * What the last line tells is hidden in the first as well: findings are written down, by place, and a second reading changes.
 * @param handOn takes the masked file, whole, before it is removed. @throws FaultError
 */
export async function streamText(
  file: string | undefined,
  wanted: string,
  options: DocumentOptions,
  policy: TextPolicy,
  engines: TextEngines,
  formats: readonly DocumentFormat[],
  handOn: (file: string) => Promise<void>,
): Promise<number> {
  const folder = mkdtempSync(path.join(scratch(), 'text-'));
  const source = file as string;
  const before = statSync(source);
  const table = TABLES.includes(wanted === 'auto' ? path.extname(source).slice(1).toLowerCase() : wanted);
  async function* pieces() {
    let header: Buffer | null = null;
    for await (const records of wholeRecords(source, table)) {
      const bytes = header ? Buffer.concat([header, records]) : records;
      yield { headed: header !== null, ...(await openDocument(bytes, options, formats, wanted)) };
      if (!header && table) header = Buffer.from(records.subarray(0, endOfRecord(records, 0, true)));
    }
  }
  try {
    const known = new Map<string, Span>();
    const found = writer(path.join(folder, 'found'));
    for await (const { opened } of pieces()) {
      const spans = await analyseParts(opened.parts, policy, engines);
      await found.write(`${JSON.stringify(spreadParts(opened.parts, spans, policy, known))}\n`);
    }
    await found.end();
    const part = path.join(folder, 'masked');
    const out = writer(part);
    const lines = createInterface({ input: createReadStream(path.join(folder, 'found')) });
    const next = lines[Symbol.asyncIterator]();
    for await (const { opened, format, headed } of pieces()) {
      const { value, done } = await next.next();
      if (done) raise({ code: 'source/changed', name: options.name });
      const spans = spreadParts(opened.parts, JSON.parse(value as string) as Span[][], policy, known);
      const { bytes } = await seal(
        opened,
        changeParts(opened.parts, spans, policy, engines),
        policy,
        engines,
        async (written) => (await openDocument(written, options, formats, format.id)).opened,
        options.columns.length === 0,
      );
      const result = Buffer.from(bytes);
      await out.write(headed ? result.subarray(endOfRecord(result, 0, true)) : result);
    }
    await out.end();
    const after = statSync(source);
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      raise({ code: 'source/changed', name: options.name });
    await handOn(part);
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return raise({ code: 'sink/failed', why: whyNot(error) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that is written piece by piece. @throws what the disk says, such as that it is full */
function writer(file: string) {
  const out = createWriteStream(file, { mode: 0o600 });
  const failed = new Promise<never>((_, reject) => {
    out.once('error', reject);
  });
  failed.catch(() => {});
  return {
    async write(data: string | Uint8Array) {
      if (!out.write(data)) await Promise.race([once(out, 'drain'), failed]);
    },
    async end() {
      out.end();
      await Promise.race([once(out, 'finish'), failed]);
    },
  };
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
