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
import { itemAt } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { DocumentFormat, DocumentOptions, Part } from '../../core/text/document.ts';
import { resolve } from '../../core/text/resolve.ts';
import type { Span } from '../../core/text/span.ts';
import { openDocument } from '../../pipeline/text/0-open.ts';
import { analyseParts, changeParts, spreadParts, type TextEngines } from '../../pipeline/text/run.ts';
import { rereading, seal } from '../../pipeline/text/seal.ts';
import { whyNot } from './print.ts';
import { cutOf, endOfRecord, piecesOf, wholeRecords } from './records.ts';
import { scratch } from './scratch.ts';
import { VERSION } from './version.ts';

/** From so many bytes on a file is streamed. */
const LARGE = 8 << 20;
const TABLES = ['csv', 'tsv', 'tab'];
const LINES = ['jsonl', 'ndjson'];
const STREAMED = [...TABLES, ...LINES, 'txt', 'log', 'plain'];
const NOTHING = new Uint8Array(0);
/** A report is of a whole document; who asks for one gets no stream. */
const NO_REPORT = {
  guise: VERSION,
  made: '',
  engines: [],
  source: { bytes: 0, sha256: '' },
  sha256: () => '',
};

/** Bytes of the source that are masked together, and whether the table's first row is read with them. */
interface Piece {
  readonly length: number;
  readonly headed: boolean;
}

export function streams(
  file: string | undefined,
  format: string,
  flags: {
    readonly analyze?: boolean;
    readonly map?: string;
    readonly report?: string;
    readonly edits?: string;
  },
): boolean {
  // Map, report, findings and edits are of the whole document.
  if (!file || flags.analyze || flags.map || flags.report || flags.edits) return false;
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
  policy: Policy,
  engines: TextEngines,
  formats: readonly DocumentFormat[],
  handOn: (file: string) => Promise<void>,
): Promise<number> {
  const folder = mkdtempSync(path.join(scratch(), 'text-'));
  const source = file as string;
  const before = statSync(source);
  const pieces = piecesOf(source);
  const kind = wanted === 'auto' ? path.extname(source).slice(1).toLowerCase() : wanted;
  const table = TABLES.includes(kind);
  const running = !table && !LINES.includes(kind);
  const open = (bytes: Uint8Array) => openDocument(bytes, options, formats, wanted);
  try {
    const known = new Map<string, Span>();
    const found = writer(path.join(folder, 'found'));
    const note = async (piece: Piece, parts: readonly Part[], spans: Span[][]) =>
      found.write(`${JSON.stringify({ ...piece, spans: spreadParts(parts, spans, policy, known) })}\n`);
    let header: Uint8Array = NOTHING;
    /** The end of a text is read again with what follows it; what was seen in it with what stands before it counts as well. */
    let held: { readonly bytes: Uint8Array; readonly spans: readonly Span[] } = { bytes: NOTHING, spans: [] };
    const noteText = async (bytes: Uint8Array, last: boolean) => {
      const { text } = itemAt((await open(bytes)).opened.parts, 0);
      const seen =
        held.bytes === bytes ? held.spans : itemAt(await analyseParts([{ text }], policy, engines), 0);
      const spans = resolve([...held.spans, ...seen], text);
      const cut = last ? { text: text.length, bytes: bytes.length } : cutOf(bytes, text, spans);
      if (cut) {
        const own = spans.filter((s) => s.start < cut.text);
        await note({ length: cut.bytes, headed: false }, [{ text: text.slice(0, cut.text) }], [own]);
      }
      const { text: at, bytes: from } = cut ?? { text: 0, bytes: 0 };
      const rest = spans.filter((s) => s.start >= at);
      held = {
        bytes: bytes.subarray(from),
        spans: rest.map((s) => ({ ...s, start: s.start - at, end: s.end - at })),
      };
    };
    for await (const records of wholeRecords(source, table)) {
      if (running) await noteText(Buffer.concat([held.bytes, records]), false);
      else {
        const { parts } = (await open(Buffer.concat([header, records]))).opened;
        const spans = await analyseParts(parts, policy, engines);
        await note({ length: records.length, headed: header.length > 0 }, parts, spans);
        if (table && header.length === 0) header = records.subarray(0, endOfRecord(records, 0, true));
      }
    }
    // It was read to its end already, and is the same.
    if (held.bytes.length > 0) await noteText(held.bytes, true);
    await found.end();
    const part = path.join(folder, 'masked');
    const out = writer(part);
    const lines = createInterface({ input: createReadStream(path.join(folder, 'found')) });
    for await (const line of lines) {
      const { length, headed, spans: own } = JSON.parse(line) as Piece & { readonly spans: Span[][] };
      const records = await pieces.next(length);
      if (!records) return raise({ code: 'source/changed', name: options.name });
      const { opened, format } = await open(headed ? Buffer.concat([header, records]) : records);
      const spans = spreadParts(opened.parts, own, policy, known);
      const { value } = await seal(opened, changeParts(opened.parts, spans, policy, engines), {
        policy,
        engines,
        reread: rereading(format, options, formats),
        facts: { ...NO_REPORT, operators: engines.operators },
        whole: options.columns.length === 0,
      });
      const result = Buffer.from(value.bytes);
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
    await pieces.close();
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
