import { raise } from './model/fault.ts';

/** The part of AbortSignal that pure code needs; the platform's own satisfies it. */
export interface Signal {
  readonly aborted: boolean;
}

/** @throws FaultError `job/aborted` */
export function checkAbort(signal?: Signal): void {
  if (signal?.aborted) raise({ code: 'job/aborted' });
}
