import type { Report, ReportOf } from './report.ts';

declare const sealed: unique symbol;

/**
 * A result of any medium that was read again and found clean, and what is told of it. Saving, copying, printing and uploading take
 * only this, in every shell, and only `pipeline/seal.ts` can make one.
 */
export interface Sealed<T, R extends Report = ReportOf<'picture'>> {
  readonly value: T;
  readonly report: R;
  readonly [sealed]: true;
}

/** What a job ends with. A refusal carries its report, and no result. */
export type Outcome<B, R extends Report = ReportOf<'picture'>> =
  | { readonly verdict: 'sealed'; readonly sealed: Sealed<B, R>; readonly report: R }
  | { readonly verdict: 'refused'; readonly report: R };
