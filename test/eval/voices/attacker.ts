/**
 * Tells speakers by a mixture of classes of sound: how each class is said (MAP means), with mean and spread of all; principal components,
 * linear discriminants, and the likelihood that two are one (two covariances).
 */

import { dot, eigen, type Rows, rows } from '../../../models/voices/algebra.ts';
import { drawn, mixtureOf } from '../../../models/voices/learn.ts';
import { Classes, type Mixture } from '../../../src/core/sound/neutral/mixture.ts';
import { randomOf } from '../../../src/core/sound/random.ts';

type Frames = readonly Float64Array[];
export interface Attack {
  readonly classes: number;
  /** Discriminants. */
  readonly size: number;
}

const SAMPLE = 15_000;
const RELEVANCE = 12;
const COMPONENTS = 100;
/** Frames of the pieces that are learned from. */
const PIECES = [250, 400];
/** What one speaker is taken to vary everywhere, as a share: few speakers teach, and without it the figures of the original double. */
const RIDGE = 0.1;
/** Weight of mean and spread beside the classes. */
const BESIDE = 0.05;

/** Learned from some speakers. */
export class Attacker {
  readonly #classes: Classes;
  readonly #mean: Float64Array;
  readonly #axes: Rows;
  readonly #turn: Rows;
  readonly #between: Float64Array;
  readonly #middle: Float64Array;

  /** @param speakers recordings of each */
  constructor(speakers: readonly (readonly Frames[])[], { classes, size }: Attack) {
    const all = drawn(speakers.flat(2), SAMPLE, randomOf(3));
    this.#classes = new Classes(mixtureOf(all, classes, { seed: 5, steps: 6, floor: 0.05 }));
    const who: number[] = [];
    const raw: Float64Array[] = [];
    for (const [speaker, recordings] of speakers.entries())
      for (const frames of recordings)
        for (const length of PIECES)
          for (let at = 0; at + length <= frames.length; at += length) {
            who.push(speaker);
            raw.push(this.#raw(frames.slice(at, at + length)));
          }
    this.#mean = meanOf(raw);
    const centred = raw.map((r) => r.map((v, i) => v - this.#mean[i]!));
    this.#axes = components(centred);
    const short = centred.map((r) => Float64Array.from(this.#axes, (axis) => dot(axis, r)));
    const { turn, between } = discriminants(short, who, size);
    this.#turn = turn;
    this.#between = between;
    this.#middle = meanOf(short.map((s) => Float64Array.from(turn, (t) => dot(t, s))));
  }

  /** What is known of a voice. */
  of(frames: Frames): Float64Array {
    const raw = this.#raw(frames).map((v, i) => v - this.#mean[i]!);
    const short = Float64Array.from(this.#axes, (axis) => dot(axis, raw));
    return Float64Array.from(this.#turn, (t, i) => dot(t, short) - this.#middle[i]!);
  }

  /** How likely two are one speaker; higher is likelier. */
  score(a: Float64Array, b: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < a.length; i++) {
      const between = this.#between[i]!;
      const all = between + 1;
      const determinant = all * all - between * between;
      const squares = a[i]! ** 2 + b[i]! ** 2;
      const together = (all * squares - 2 * between * a[i]! * b[i]!) / determinant;
      sum += -0.5 * (together - squares / all) - 0.5 * Math.log(determinant) + Math.log(all);
    }
    return sum;
  }

  #raw(frames: Frames): Float64Array {
    const { means, variances, weights, size } = this.#classes.of as Mixture;
    const own = this.#classes.means(frames, RELEVANCE);
    const out = new Float64Array(own.length + 2 * size);
    for (let i = 0; i < own.length; i++)
      out[i] = ((own[i]! - means[i]!) * Math.sqrt(weights[Math.floor(i / size)]!)) / Math.sqrt(variances[i]!);
    const mean = meanOf(frames);
    for (let i = 0; i < size; i++) {
      const spread = frames.reduce((s, f) => s + (f[i]! - mean[i]!) ** 2, 0) / frames.length;
      out[own.length + i] = BESIDE * mean[i]!;
      out[own.length + size + i] = BESIDE * Math.sqrt(spread);
    }
    return out;
  }
}

export function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(vectors[0]!.length);
  for (const v of vectors) for (let i = 0; i < v.length; i++) out[i] = out[i]! + v[i]! / vectors.length;
  return out;
}

/** Principal components of vectors that are longer than many: by their products with one another. */
function components(vectors: readonly Float64Array[]): Rows {
  const n = vectors.length;
  const gram = rows(n, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const product = dot(vectors[i]!, vectors[j]!);
      gram[i]![j] = product;
      gram[j]![i] = product;
    }
  const { values, vectors: weights } = eigen(gram);
  return Array.from({ length: Math.min(COMPONENTS, n - 1) }, (_, k) => {
    const axis = new Float64Array(vectors[0]!.length);
    for (const [i, v] of vectors.entries()) {
      const weight = weights[k]![i]! / Math.sqrt(Math.max(1e-12, values[k]!));
      for (let j = 0; j < axis.length; j++) axis[j] = axis[j]! + weight * v[j]!;
    }
    return axis;
  });
}

/** Directions in which speakers differ most and themselves least, of variance 1 within. */
function discriminants(vectors: readonly Float64Array[], who: readonly number[], size: number) {
  const n = vectors[0]!.length;
  const speakers = [...new Set(who)];
  const means = speakers.map((s) => meanOf(vectors.filter((_, i) => who[i] === s)));
  const middle = meanOf(means);
  const within = rows(n, n);
  for (const [k, v] of vectors.entries()) {
    const mean = means[speakers.indexOf(who[k]!)]!;
    add(
      within,
      v.map((x, i) => x - mean[i]!),
      1 / vectors.length,
    );
  }
  const spread = vectors.reduce((s, v) => s + dot(v, v), 0) / vectors.length / n;
  for (let i = 0; i < n; i++) within[i]![i] = within[i]![i]! + RIDGE * spread;
  const own = eigen(within);
  // Whitened by what one speaker differs from itself.
  const white = own.vectors.map((v, k) => v.map((x) => x / Math.sqrt(own.values[k]!)));
  const between = rows(n, n);
  for (const mean of means) {
    const centred = mean.map((x, i) => x - middle[i]!);
    add(
      between,
      Float64Array.from(white, (w) => dot(w, centred)),
      1 / (means.length - 1),
    );
  }
  const best = eigen(between);
  const kept = Math.min(size, n);
  const turn = best.vectors.slice(0, kept).map((v) => {
    const out = new Float64Array(n);
    for (const [k, w] of white.entries()) for (let i = 0; i < n; i++) out[i] = out[i]! + v[k]! * w[i]!;
    return out;
  });
  return { turn, between: Float64Array.from(best.values.slice(0, kept), (v) => Math.max(1e-3, v)) };
}

function add(matrix: Rows, v: Float64Array, weight: number): void {
  for (let i = 0; i < v.length; i++) {
    const row = matrix[i]!;
    const by = weight * v[i]!;
    for (let j = 0; j < v.length; j++) row[j] = row[j]! + by * v[j]!;
  }
}

/** Equal error rate, 0..1: where as many of the same are taken for others as of others for the same. */
export function equalErrors(same: readonly number[], others: readonly number[]): number {
  const all = [...same.map((s) => [s, 1] as const), ...others.map((s) => [s, 0] as const)].sort(
    (a, b) => a[0] - b[0],
  );
  let [missed, passed] = [0, others.length];
  let [best, rate] = [Number.POSITIVE_INFINITY, 0.5];
  for (const [, one] of all) {
    if (one) missed++;
    else passed--;
    const [a, b] = [missed / same.length, passed / others.length];
    if (Math.abs(a - b) < best) [best, rate] = [Math.abs(a - b), (a + b) / 2];
  }
  return rate;
}
