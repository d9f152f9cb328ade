/** One finding in a text. Offsets are UTF-16 (JavaScript string indexes), end exclusive; content never stands in it. */
import type { Family } from './recognizer.ts';

export interface SpanEvidence {
  /** Recognizer id, `ner:<model>`, `policy` or `user`. */
  readonly by: string;
  readonly pattern: string;
  /** Score before context, and with it. */
  readonly before: number;
  readonly score: number;
  /** The cue that raised it: a word of the recognizer's own list, not of the text. */
  readonly cue?: string;
  /** What check digits said; absent where there are none. */
  readonly valid?: boolean;
}

export interface Span {
  readonly kind: 'span';
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly family: Family;
  readonly score: number;
  readonly evidence: SpanEvidence;
}
