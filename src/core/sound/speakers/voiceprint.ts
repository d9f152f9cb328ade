/**
 * What a voice comes to: how it says each class of sound (means by MAP), turned to where speakers differ most and themselves least (LDA).
 * Biometric: kept as long as a job, never written anywhere.
 */
import { Classes } from '../neutral/mixture.ts';
import { loudestOf, SILENT } from '../neutral/statistics.ts';
import { SIZE } from './frames.ts';
import { CLASSES, RAW, type SpeakerModel, WAYS } from './model.ts';

/** Of length 1: the cosine of two is how alike they are. */
export type Voiceprint = Float32Array;

/** Frames that a class's own mean is worth. */
export const RELEVANCE = 12;
/** Weight of mean and spread of all frames beside the classes. */
const BESIDE = 0.05;
/** Classes with less of a frame take no part in it. */
const LEAST = 1e-3;
/** Frames whose first cepstrum lies within so much of the loudest speak: 21 dB. */
const ACTIVE = 9;

/** A frame, and how much each class takes part in it. */
export interface Shared {
  readonly frame: Float32Array;
  readonly classes: readonly number[];
  readonly shares: readonly number[];
}

/** Those that speak. */
export function speaking(frames: readonly Shared[]): Shared[] {
  const least = Math.max(SILENT, loudestOf(frames.map((f) => f.frame)) - ACTIVE);
  return frames.filter((f) => f.frame[0]! > least);
}

export class Prints {
  readonly #model: SpeakerModel;
  readonly #classes: Classes;
  readonly #shares = new Float64Array(CLASSES);
  readonly #scale: Float64Array;

  constructor(model: Pick<SpeakerModel, 'classes'> & Partial<SpeakerModel>) {
    const { classes, mean = new Float32Array(RAW), turn = [] } = model;
    this.#model = { classes, mean, turn };
    this.#classes = new Classes(classes);
    this.#scale = Float64Array.from(classes.means, (_, i) =>
      Math.sqrt(classes.weights[Math.floor(i / SIZE)]! / classes.variances[i]!),
    );
  }

  shared(frame: Float32Array): Shared {
    this.#classes.shares(frame, this.#shares);
    const [classes, shares]: [number[], number[]] = [[], []];
    for (let k = 0; k < CLASSES; k++)
      if (this.#shares[k]! >= LEAST) {
        classes.push(k);
        shares.push(this.#shares[k]!);
      }
    return { frame, classes, shares };
  }

  /** Before it is turned: `RAW` numbers. @param frames at least one */
  raw(frames: readonly Shared[]): Float64Array {
    const { means } = this.#model.classes;
    const out = new Float64Array(RAW);
    const counts = new Float64Array(CLASSES).fill(RELEVANCE);
    const mean = out.subarray(CLASSES * SIZE, CLASSES * SIZE + SIZE);
    const spread = out.subarray(CLASSES * SIZE + SIZE);
    for (const { frame, classes, shares } of frames) {
      for (let i = 0; i < SIZE; i++) {
        mean[i] = mean[i]! + frame[i]! / frames.length;
        spread[i] = spread[i]! + frame[i]! ** 2 / frames.length;
      }
      for (let n = 0; n < classes.length; n++) {
        const [k, share] = [classes[n]!, shares[n]!];
        counts[k] = counts[k]! + share;
        for (let i = 0, at = k * SIZE; i < SIZE; i++, at++)
          out[at] = out[at]! + share * (frame[i]! - means[at]!);
      }
    }
    for (let at = 0; at < CLASSES * SIZE; at++)
      out[at] = (out[at]! / counts[Math.floor(at / SIZE)]!) * this.#scale[at]!;
    for (let i = 0; i < SIZE; i++) {
      spread[i] = BESIDE * Math.sqrt(Math.max(0, spread[i]! - mean[i]! ** 2));
      mean[i] = BESIDE * mean[i]!;
    }
    return out;
  }

  /** @param frames at least one */
  of(frames: readonly Shared[]): Voiceprint {
    const { mean, turn } = this.#model;
    const raw = this.raw(frames);
    for (let i = 0; i < RAW; i++) raw[i] = raw[i]! - mean[i]!;
    const out = new Float32Array(WAYS);
    for (const [k, row] of turn.entries()) {
      let sum = 0;
      for (let i = 0; i < RAW; i++) sum += row[i]! * raw[i]!;
      out[k] = sum;
    }
    return united(out);
  }
}

/** Of length 1, in place; what has no length stays. */
export function united(of: Float32Array): Voiceprint {
  const length = Math.sqrt(alike(of, of));
  if (length > 0) for (let i = 0; i < of.length; i++) of[i] = of[i]! / length;
  return of;
}

/** How alike two voices are, -1..1. */
export function alike(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
