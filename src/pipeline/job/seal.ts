/** The way out: a result that its check found clean, or a refusal. */
import { overall } from '../../core/model/make-report.ts';
import type { Report } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import { sealed } from '../seal.ts';

export function seal<B, R extends Report>(blob: B, report: R): Outcome<B, R> {
  if (overall(report.lanes) !== 'clean') return { verdict: 'refused', report };
  return { verdict: 'sealed', sealed: sealed(blob, report), report };
}
