import type { Report } from './report.ts';

declare const sealed: unique symbol;

/**
 * A result whose verification is clean. Save, upload and every shell take only this, and only
 * `pipeline/job/seal.ts` can make one.
 */
export interface Sealed<B> {
  readonly blob: B;
  readonly report: Report;
  readonly [sealed]: true;
}

/** What a job ends with. A refusal carries its report, and no blob. */
export type Outcome<B> =
  | { readonly verdict: 'sealed'; readonly sealed: Sealed<B>; readonly report: Report }
  | { readonly verdict: 'refused'; readonly report: Report };
