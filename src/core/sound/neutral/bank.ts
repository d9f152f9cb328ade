/** What the voices `neutral` and `strong` know of speech: one speaker that all are made to sound like, classes of sound, and how others say them. */
import { LittleEndian } from '../../little-endian.ts';
import { raise } from '../../model/fault.ts';
import { CEPSTRA } from '../fargan/features.ts';
import { FEATURES } from '../fargan/synthesis.ts';
import type { Mixture } from './mixture.ts';

/** Classes of sound of all speakers; of the target's, finely; of the target's, as a codebook. */
export const CLASSES = 64;
export const FINE = 256;
export const CODES = 64;
/** Offsets are kept in steps of so much of a spread. */
const STEP = 1 / 40;

/** All frames but `silence`, `mean` and `spread` are less their voice's mean, by its spread. */
export interface Bank {
  /** The target's cepstra. */
  readonly mean: Float32Array;
  readonly spread: Float32Array;
  /** Covariance of its frames. */
  readonly covariance: Float32Array;
  /** A frame of its pauses. */
  readonly silence: Float32Array;
  readonly classes: Mixture;
  /** Means of the classes as the target says them. */
  readonly target: Float32Array;
  readonly fine: Mixture;
  readonly codes: Mixture;
  /** Of some speakers: how far their means of the classes lie from all speakers'. */
  readonly offsets: readonly Float32Array[];
}

const SIZE = {
  head: 2 * CEPSTRA + CEPSTRA * CEPSTRA + FEATURES,
  mixture: (classes: number) => classes * (2 * CEPSTRA + 1),
  row: CLASSES * CEPSTRA,
};
const PLAIN = SIZE.head + SIZE.row + SIZE.mixture(CLASSES) + SIZE.mixture(FINE) + SIZE.mixture(CODES);

/** Numbers of 32 bits, little-endian, and behind them the offsets, a byte each. */
export function packBank(bank: Bank): Uint8Array {
  const mixture = ({ weights, means, variances }: Mixture) => [weights, means, variances];
  const parts = [
    bank.mean,
    bank.spread,
    bank.covariance,
    bank.silence,
    bank.target,
    ...mixture(bank.classes),
    ...mixture(bank.fine),
    ...mixture(bank.codes),
  ];
  const out = new Uint8Array(4 * PLAIN + bank.offsets.length * SIZE.row);
  const view = new DataView(out.buffer);
  let at = 0;
  for (const part of parts)
    for (const value of part) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  for (const offsets of bank.offsets)
    for (const value of offsets) view.setInt8(at++, Math.max(-127, Math.min(127, Math.round(value / STEP))));
  return out;
}

/** @throws FaultError `model/failed` for what is no bank */
export function bankOf(file: Uint8Array): Bank {
  const voices = (file.length - 4 * PLAIN) / SIZE.row;
  if (!(Number.isInteger(voices) && voices > 0))
    return raise({ code: 'model/failed', model: 'guise-voices', why: `it has ${file.length} bytes` });
  const from = new LittleEndian(file);
  const floats = (n: number) => from.floats(n);
  const mixture = (classes: number): Mixture => ({
    classes,
    size: CEPSTRA,
    weights: floats(classes),
    means: floats(classes * CEPSTRA),
    variances: floats(classes * CEPSTRA),
  });
  return {
    mean: floats(CEPSTRA),
    spread: floats(CEPSTRA),
    covariance: floats(CEPSTRA * CEPSTRA),
    silence: floats(FEATURES),
    target: floats(SIZE.row),
    classes: mixture(CLASSES),
    fine: mixture(FINE),
    codes: mixture(CODES),
    offsets: Array.from({ length: voices }, () => Float32Array.from(from.bytes(SIZE.row), (v) => STEP * v)),
  };
}
