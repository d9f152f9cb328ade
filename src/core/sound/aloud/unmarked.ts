import type { Stretch } from '../../model/finding.ts';
import type { Decision } from '../../model/plan.ts';
import type { MaskedCue } from './masked.ts';

/** Without cues of which anything is said while a person hides the sound by hand: nobody knows which of their words that means. */
export const unmarked = (
  cues: readonly MaskedCue[],
  decisions: readonly Decision<Stretch>[],
): readonly MaskedCue[] => {
  const marked = decisions.flatMap(({ finding, verdict }) =>
    verdict.do === 'mask' && finding.exact ? [finding] : [],
  );
  return cues.filter((c) => !marked.some((m) => m.from < c.to && c.from < m.to));
};
