import type { Progress } from '../../core/model/progress.ts';

/** How far a file is, 0 to 1; null where that is not known. */
export function shareOf({
  status,
  progress,
}: {
  readonly status: string;
  readonly progress: Progress | null;
}): number | null {
  if (status === 'sealed') return 1;
  if (!progress?.total) return null;
  // Finding takes about as long as hiding and the check together.
  const share = progress.done / progress.total;
  if (progress.stage === 'find') return share / 2;
  if (progress.stage === 'render') return 0.5 + share / 4;
  return progress.stage === 'verify' ? 0.75 + share / 4 : null;
}
