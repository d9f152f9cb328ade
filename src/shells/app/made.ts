/** What results are made from, and where they are played. */
import type { PictureEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Report } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';

/** What of the settings a result is made from: what captions tell changes none. */
export const asked = ({ context: _, write: { captions: __, ...write }, ...policy }: Policy): object => ({
  ...policy,
  write,
});

/** The policy of a result, with what is ticked by now of what captions tell, and their language by now. */
export const told = (of: Policy, { context, write: { captions } }: Policy): Policy => ({
  ...of,
  context,
  write: { ...of.write, captions },
});

/** What a masked file was made from: the same policy and edits over the same file make the same plan. */
export const basis = (
  policy: Policy,
  edits: readonly PictureEdit[],
  transcript: string | null,
  voices: string | null,
): string => JSON.stringify([asked(policy), edits, transcript, voices]);

/** Of a result, to be played; null where there is none. */
export const urlOf = (outcome: Outcome<Blob, Report>): string | null =>
  outcome.verdict === 'sealed' ? URL.createObjectURL(outcome.sealed.value) : null;
