/** What a transcript tells of a sound track: when personal data is said, and when anything is. Of its words none but masked ones. */
import type { Stretch } from '../model/finding.ts';
import type { Decision } from '../model/plan.ts';
import type { Machine, TextLane } from '../model/report.ts';
import type { AlignedWords } from './aligned/lines.ts';
import type { MaskedSpeech } from './aloud/masked.ts';
import type { Time } from './times.ts';

/** When: all that stretches are planned from. */
export interface Timed {
  readonly decisions: readonly Decision<Stretch>[];
  /** When something is said that stands in it; in order, none touching another. */
  readonly covers: readonly Time[];
  /** When the last of it begins. */
  readonly begins: number;
  /** Who heard it, where nobody wrote it. */
  readonly machine?: Machine;
  /** How many of its words have times that were estimated from the sound; left out where none has. */
  readonly aligned?: AlignedWords;
}

/** Stands for a model of voice activity where none is here. */
export const LOUDNESS = 'loudness';

/** When somebody speaks. */
export interface Speech {
  /** Id of the model that tells it; `loudness`: whatever is heard. */
  readonly by: string;
  /** In order, none touching another. */
  readonly times: readonly Time[];
}

/** What is heard of a file, before anything is hidden. */
export interface Heard {
  /** How long the longest track is. */
  readonly seconds: number;
  /** How far it swings, from 0 to 1, in pieces of one length from its beginning to its end. */
  readonly peaks: Float32Array;
}

export interface Told extends Timed {
  /** What was done to the transcript itself; left out where there is none, and a person alone says what is hidden. */
  readonly text?: TextLane;
  /** How it reads then, to be read aloud; left out where there is no transcript. */
  readonly speech?: MaskedSpeech;
}
