/** Numbers that carry their unit, so that microseconds cannot be passed where a score is meant. */
declare const unit: unique symbol;
type Unit<N extends string> = number & { readonly [unit]: N };

/** Presentation time in whole microseconds; may be negative (MP4 edit lists, late starts). */
export type Micros = Unit<'us'>;
/** A detector's confidence, 0..1. */
export type Score = Unit<'score'>;

/** A time of so many microseconds, rounded to whole ones. */
export const micros = (n: number): Micros => Math.round(n) as Micros;
/** A confidence, cut to 0..1. */
export const score = (n: number): Score => Math.min(1, Math.max(0, n)) as Score;
/** The nearest number from `low` to `high`. */
export const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n));
/** A logit as a probability. */
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-clamp(logit, -80, 80)));
/** The middle one by size, of an even count the upper of the two; nothing of none. */
export const median = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
