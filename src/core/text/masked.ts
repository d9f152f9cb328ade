/** A text after its findings were changed. */
import type { Decision } from '../model/plan.ts';
import type { Span } from './span.ts';

/** One changed stretch of the result. */
export interface Item {
  /** In the masked text. */
  readonly start: number;
  readonly end: number;
  /** In the original. */
  readonly from: { readonly start: number; readonly end: number };
  readonly entity: string;
  readonly operator: string;
}

export interface Transformed {
  readonly text: string;
  readonly items: readonly Item[];
}

export interface MaskedPart extends Transformed {
  readonly decisions: readonly Decision<Span>[];
}
