/** A file as text parts that can be masked one by one and put back where they stood. */

import type { Transformed } from './masked.ts';
import type { PageReader } from './pages.ts';
import type { Family } from './recognizer.ts';

/** A stretch of a part's text (UTF-16, end exclusive), and when it is said, seconds. */
export interface Said {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface Part {
  readonly text: string;
  /** When it is said, in the order of its text, where the format tells; what none of them holds is said in the time of all. */
  readonly said?: readonly Said[];
  /** What stands before it for the reader, such as a column's name: it is read along and never changed. */
  readonly lead?: string;
  /** Which record it belongs to, such as a row: what is told in it of one person is told of the same. */
  readonly record?: number;
  /** It is a cell of a table in a running text: what stands beside it is another one. */
  readonly cell?: true;
  /** It names a column: the structure of the document, unless all of it is somebody's name, number or address. */
  readonly heading?: true;
  /** Statements of a program: only what is surely somebody's counts, and no names. */
  readonly code?: true;
  /** Offsets where nothing stands between two signs that may belong to two words, such as an end of bold type: both readings count. */
  readonly breaks?: readonly number[];
  /** Its lines, and what follows it, may go on where it ends, as cues of subtitles do: both readings count. */
  readonly goesOn?: true;
  /** It is one value, such as a pair of coordinates: all of it is hidden, or nothing. */
  readonly whole?: true;
  /** What it is by its place and form, whatever the recognizers say, such as a phone number that Excel has rounded. */
  readonly known?: { readonly entity: string; readonly family: Family };
}

export interface Opened {
  readonly parts: readonly Part[];
  /** What could not be kept, for the report. */
  readonly dropped: readonly string[];
  /** Frees what reading holds, where it holds anything. */
  close?(): void;
  /** The file with each part replaced. @param made the same with where each part was changed, for formats of places */
  write(masked: readonly string[], made: readonly Transformed[]): Uint8Array | Promise<Uint8Array>;
}

export interface DocumentOptions {
  readonly name: string;
  /** Only these columns of a table or keys of JSON; empty for all. */
  readonly columns: readonly string[];
  /** Opens what is inside a file of its own format, such as the HTML of a mail; undefined where no format knows it. */
  readonly nested?: (mime: string, bytes: Uint8Array) => Promise<Opened | undefined>;
  /** It was typed or pasted, so it is a text whatever stands in it. */
  readonly typed?: true;
  /** It is a result of ours that is read again: nothing may be left in it to read. */
  readonly written?: true;
  /** For formats that are pages; a shell without a canvas has none. */
  readonly pages?: PageReader;
}

export interface DocumentFormat {
  readonly kind: 'document';
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
  readonly mime: string;
  /** It is no text in one encoding; other formats get their bytes as UTF-8. */
  readonly bytes?: true;
  /** The encoding that a file says it is in, from its first bytes as signs. */
  readonly declared?: (head: string) => string | undefined;
  /** What its bytes hold, unpacked, for who looks through them unasked; they themselves where absent. */
  unpacked?(bytes: Uint8Array): readonly Uint8Array[];
  /** @throws FaultError `text/document` where the file is not well formed */
  open(bytes: Uint8Array, options: DocumentOptions): Opened | Promise<Opened>;
}
