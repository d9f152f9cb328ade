/** The only place where something becomes a result that may leave; who may ask for it stands in the import rules. */
import type { Report } from '../core/model/report.ts';
import type { Sealed } from '../core/model/sealed.ts';

/** Of what was checked and found clean a moment ago. */
export const sealed = <T, R extends Report>(value: T, report: R): Sealed<T, R> =>
  ({ value, report }) as Sealed<T, R>;
