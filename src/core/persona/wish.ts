/** What a persona is asked for by, and what is drawn of it. */

/** Whom a persona looks like: `alike`, what the person looks like to whom guesses that. */
export const PRESENTATIONS = ['alike', 'any', 'woman', 'man'] as const;

/** The same wish is the same persona. */
export interface Wish {
  readonly seed: number;
  readonly presentation: (typeof PRESENTATIONS)[number];
}

/** What is known of whom a persona stands for. */
export interface StandsFor {
  /** Whether somebody looks like a woman; null where nobody told. */
  readonly woman: boolean | null;
  /** Mean luma of the skin, 0..255. */
  readonly tone: number;
}

/** Y, U and V (BT.601, full range) and how far each covers what lies under it, 0..1; row by row over a rectangle of luma pixels. */
export interface Drawn {
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
  readonly cover: Float32Array;
}
