/** What a transcript tells of a sound track: when personal data is said, and when anything is. Not a word of it. */
import type { Stretch } from '../model/finding.ts';
import type { Decision } from '../model/plan.ts';
import type { TextLane } from '../model/report.ts';
import type { Time } from './times.ts';

export interface Told {
  readonly decisions: readonly Decision<Stretch>[];
  /** When something is said that stands in it; in order, none touching another. */
  readonly covers: readonly Time[];
  /** When the last of it begins. */
  readonly begins: number;
  /** What was done to the transcript itself. */
  readonly text: TextLane;
}
