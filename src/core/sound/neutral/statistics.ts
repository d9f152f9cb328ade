/** A voice's own mean and spread, and its frames without them. */
import { CEPSTRA } from '../fargan/features.ts';

/** Frames whose loudness (the first cepstrum) lies within so much of the loudest speak: 21 dB. */
const ACTIVE = 9;
/** Least spread. */
const LEAST = 1e-3;

export interface Statistics {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  /** The first cepstrum of the loudest frame. */
  readonly loudest: number;
}

export const loudestOf = (frames: readonly ArrayLike<number>[]): number =>
  frames.reduce((most, f) => Math.max(most, f[0]!), Number.NEGATIVE_INFINITY);

/** Those that speak. */
export const activeOf = <F extends ArrayLike<number>>(
  frames: readonly F[],
  loudest = loudestOf(frames),
): F[] => frames.filter((f) => f[0]! > loudest - ACTIVE);

/** Of at least one frame. */
export function statisticsOf(frames: readonly ArrayLike<number>[]): Statistics {
  const loudest = loudestOf(frames);
  const active = activeOf(frames, loudest);
  const mean = new Float64Array(CEPSTRA);
  const spread = new Float64Array(CEPSTRA);
  for (const f of active) for (let i = 0; i < CEPSTRA; i++) mean[i] = mean[i]! + f[i]! / active.length;
  for (const f of active)
    for (let i = 0; i < CEPSTRA; i++) spread[i] = spread[i]! + (f[i]! - mean[i]!) ** 2 / active.length;
  return { mean, spread: spread.map((v) => Math.sqrt(v) + LEAST), loudest };
}

/** Each frame less the mean, by the spread. */
export const plain = (frames: readonly ArrayLike<number>[], { mean, spread }: Statistics): Float64Array[] =>
  frames.map((f) => mean.map((m, i) => (f[i]! - m) / spread[i]!));
