/** The only place where finding and changing meet: for each finding, what becomes of it, and by whom. */
import type { Treatment } from '../model/policy.ts';
import type { Family } from './recognizer.ts';
import type { Span } from './span.ts';

/** What a person changed in one text. */
export type TextEdit =
  | { readonly kind: 'keep'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'add';
      readonly start: number;
      readonly end: number;
      readonly entity: string;
      readonly family: Family;
    };

export interface TextDecision {
  readonly span: Span;
  readonly with: Treatment;
  readonly by: 'policy' | 'user';
}

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
  readonly decisions: readonly TextDecision[];
}
