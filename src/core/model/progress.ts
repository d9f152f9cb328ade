/** What a running job says of itself, at most ten times a second. */
import type { Stage } from './report.ts';

/** How far a job is. */
export interface Progress {
  readonly stage: Stage['name'];
  /** Frames done in this stage, and in all where that is known. */
  readonly done: number;
  readonly total?: number;
  readonly perSecond: number;
  /** Which round: 2 and up are re-renders after the check found something. */
  readonly round: number;
  /** Engine queue depth and bytes held, for the engine panel. */
  readonly queued: number;
}
/** What stands before a line of it on the console of the page without a face. */
export const PROGRESS = 'guise-progress ';
/** Is told so, some times a second. */
export type OnProgress = (progress: Progress) => void;
