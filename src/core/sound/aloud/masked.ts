/** What may be read aloud: the words of a transcript that was masked, and no others. */
import type { Time } from '../times.ts';

declare const MASKED: unique symbol;

/** Words as they read once they were masked, and when they are said. */
export interface MaskedCue extends Time {
  readonly text: string;
}

/** Of one sealed transcript: nobody but `pipeline/text/aloud.ts`, which is given the sealed one, can make it. */
export interface MaskedSpeech {
  readonly [MASKED]: true;
  /** ISO 639-1; null where it cannot be told. */
  readonly language: string | null;
  /** All that is said, cue by cue. */
  readonly cues: readonly MaskedCue[];
  /** What is said in the time of what was found. */
  readonly surrogates: readonly MaskedCue[];
}
