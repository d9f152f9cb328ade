/** The review step, whose code comes when it is asked for first. */
import type { Taken } from '../../../bridge/contract/intake.ts';
import { ask } from '../talk.ts';
import { LOOK } from '../words.ts';
import type { Desk } from './desk.ts';

/** What a page may be given. */
export type Sealed = Extract<Taken, { verdict: 'sealed' }>;

/** Lets the person look at files in a part of the card. @returns what was confirmed; null where that is nothing @throws where the engine ends */
export type Look = (
  target: HTMLElement,
  files: readonly File[],
  desk: Desk,
) => Promise<readonly Sealed[] | null>;

/** @throws where it cannot be brought into this frame */
export async function looking(): Promise<Look> {
  const here = () => (globalThis as unknown as Record<symbol, Look | undefined>)[Symbol.for(LOOK)];
  if (!here()) await ask({ ask: 'review' });
  return here() ?? Promise.reject(new Error('the review step did not come'));
}
