/** What `guise-speakers` knows: classes of sound of all speakers, and in which ways they say them differently. */
import { LittleEndian } from '../../little-endian.ts';
import { raise } from '../../model/fault.ts';
import type { Mixture } from '../neutral/mixture.ts';
import { SIZE } from './frames.ts';

/** Classes of sound, and numbers that a voice comes to. */
export const CLASSES = 64;
export const WAYS = 60;
/** Means of all classes, and mean and spread of all frames. */
export const RAW = CLASSES * SIZE + 2 * SIZE;
const MOST = 32_767;

export interface SpeakerModel {
  readonly classes: Mixture;
  /** Of raw numbers, `RAW` of them. */
  readonly mean: Float32Array;
  /** `WAYS` rows of `RAW`: what of a voice, less the mean, differs most between speakers. */
  readonly turn: readonly Float32Array[];
}

const MIXTURE = CLASSES * (2 * SIZE + 1);
const BYTES = 4 * (MIXTURE + RAW + WAYS) + 2 * WAYS * RAW;

/** Numbers of 32 bits, little-endian; the rows as a step each and whole numbers of 16 bits. */
export function packSpeakers({ classes, mean, turn }: SpeakerModel): Uint8Array {
  const out = new Uint8Array(BYTES);
  const view = new DataView(out.buffer);
  let at = 0;
  const float = (value: number): void => {
    view.setFloat32(at, value, true);
    at += 4;
  };
  for (const part of [classes.weights, classes.means, classes.variances, mean])
    for (const v of part) float(v);
  for (const row of turn) {
    const step = Math.fround(row.reduce((most, v) => Math.max(most, Math.abs(v)), 1e-12) / MOST);
    float(step);
    for (const v of row) {
      view.setInt16(at, Math.max(-MOST, Math.min(MOST, Math.round(v / step))), true);
      at += 2;
    }
  }
  return out;
}

/** @throws FaultError `model/failed` for what is none */
export function speakerModelOf(file: Uint8Array): SpeakerModel {
  if (file.length !== BYTES)
    return raise({ code: 'model/failed', model: 'guise-speakers', why: `it has ${file.length} bytes` });
  const from = new LittleEndian(file);
  const floats = (n: number) => from.floats(n);
  const weights = floats(CLASSES);
  const means = floats(CLASSES * SIZE);
  const variances = floats(CLASSES * SIZE);
  const mean = floats(RAW);
  const turn = Array.from({ length: WAYS }, () => {
    const step = floats(1)[0]!;
    return from.shorts(RAW).map((v) => step * v);
  });
  return { classes: { classes: CLASSES, size: SIZE, weights, means, variances }, mean, turn };
}
