/** The way out: a result that its check found clean, or a refusal. */
import type { Report } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import { sealed } from '../seal.ts';

export function seal<B>(blob: B, report: Report): Outcome<B> {
  if (report.verification.verdict !== 'clean') return { verdict: 'refused', report };
  return { verdict: 'sealed', sealed: sealed(blob, report), report };
}
