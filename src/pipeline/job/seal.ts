/** The way out: a result that its check found clean, or a refusal. */
import type { Report } from '../../core/model/report.ts';
import type { Outcome, Sealed } from '../../core/model/sealed.ts';

/** The one place where a result becomes something that may leave: a refusal where it is not clean. */
export function seal<B>(blob: B, report: Report): Outcome<B> {
  if (report.verification.verdict !== 'clean') return { verdict: 'refused', report };
  return { verdict: 'sealed', sealed: { blob, report } as Sealed<B>, report };
}
