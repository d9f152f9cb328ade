/** What speaks a text. */

/** Languages that somebody here reads aloud, ISO 639-1. */
export const READ_ALOUD = ['en', 'de', 'es', 'fr', 'it'] as const;

/** One channel of sound. */
export interface Utterance {
  /** Samples a second. */
  readonly rate: number;
  readonly samples: Float32Array;
}

/** How it is said. */
export interface Manner {
  /** Who of those that the synthesizer has. */
  readonly speaker: string;
  /** How long it takes: 1 is usual, 2 twice as long. */
  readonly stretch: number;
}

/** The same text in the same manner is the same to the bit. @throws FaultError `model/failed` */
export type Synthesize = (text: string, manner: Manner) => Utterance;
