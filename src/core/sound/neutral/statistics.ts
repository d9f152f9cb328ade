/** A voice's own mean and spread, and its frames without them. */
import { CEPSTRA } from '../fargan/features.ts';

/** Frames whose loudness (the first cepstrum) lies within so much of the loudest speak: 21 dB. */
const ACTIVE = 9;
/** Least spread. */
const LEAST = 1e-3;

export interface Statistics {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  /** {@link loudestOf}. */
  readonly loudest: number;
}

/** The first cepstrum of frames in which nothing is heard lies below: about 60 dB below full scale. */
export const SILENT = -5;
/** Share of frames that are no louder than what counts as the loudest: a click says nothing of how loud somebody speaks. */
const LOUDEST = 0.99;

/** The first cepstrum of the loudest of what is heard; of no frame minus infinity. */
export function loudestOf(frames: readonly ArrayLike<number>[]): number {
  const all = frames.map((f) => f[0]!).sort((a, b) => a - b);
  const heard = all.filter((v) => v > SILENT);
  const of = heard.length ? heard : all;
  return of[Math.floor(LOUDEST * (of.length - 1))] ?? Number.NEGATIVE_INFINITY;
}

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
