/** Learns what tells speakers apart (`guise-speakers`) from a recording or more of each. */

import { randomOf } from '../../src/core/sound/random.ts';
import { Frames } from '../../src/core/sound/speakers/frames.ts';
import { CLASSES, RAW, type SpeakerModel, WAYS } from '../../src/core/sound/speakers/model.ts';
import { Prints, type Shared, speaking } from '../../src/core/sound/speakers/voiceprint.ts';
import { dot, eigen, type Rows, rows } from '../voices/algebra.ts';
import { drawn, mixtureOf } from '../voices/learn.ts';

/** Frames that classes learn from at most. */
const SAMPLE = 30_000;
/** Frames of the pieces that ways are learned from. */
const PIECES = [120, 250];
/** Ways in which pieces differ most, of which those of speakers are taken. */
const COMPONENTS = 250;
const ROUNDS = 4;
/** What one speaker is taken to vary everywhere, as a share of all. */
const RIDGE = 0.1;

/** Frames of samples at 16 kHz. */
export function framesIn(samples: Float32Array): Float32Array[] {
  const frames = new Frames();
  return [...frames.push(samples), ...frames.end()];
}

/**
 * The same through another microphone in another room: a filter of two taps, and noise 15 to 30 dB below.
 * What a channel does must not tell speakers apart.
 */
export function elsewhere(samples: Float32Array, seed: number): Float32Array<ArrayBuffer> {
  const random = randomOf(seed);
  const [one, two] = [0.9 * (random() - 0.5), 0.5 * (random() - 0.5)];
  const below = 15 + 15 * random();
  const dark = 0.9 * random();
  const power = samples.reduce((sum, v) => sum + v * v, 0) / samples.length;
  const level = Math.sqrt(power * 10 ** (-below / 10));
  let noise = 0;
  return Float32Array.from(samples, (v, i) => {
    const white = 2 * (random() + random() + random() - 1.5);
    noise = dark * noise + Math.sqrt(1 - dark * dark) * white;
    return v + one * (samples[i - 1] ?? 0) + two * (samples[i - 2] ?? 0) + level * noise;
  });
}

/** @param speakers recordings of each, as frames */
export function learnSpeakers(speakers: readonly (readonly (readonly Float32Array[])[])[]): SpeakerModel {
  const speak = speakers.map((recordings) =>
    recordings.map((frames) =>
      speaking(frames.map((frame) => ({ frame, classes: [], shares: [] }))).map((f) => f.frame),
    ),
  );
  const sample = drawn(speak.flat(2), SAMPLE, randomOf(3));
  const classes = mixtureOf(sample, CLASSES, { seed: 5, steps: 8, floor: 0.05 });
  const prints = new Prints({ classes });
  const who: number[] = [];
  const raw: Float64Array[] = [];
  for (const [speaker, recordings] of speak.entries())
    for (const frames of recordings) {
      const shared: Shared[] = frames.map((f) => prints.shared(f));
      for (const length of PIECES)
        for (let at = 0; at + length <= shared.length; at += length) {
          who.push(speaker);
          raw.push(prints.raw(shared.slice(at, at + length)));
        }
    }
  const mean = meanOf(raw);
  const centred = raw.map((r) => r.map((v, i) => v - mean[i]!));
  const axes = components(centred);
  const short = centred.map((r) => Float64Array.from(axes, (axis) => dot(axis, r)));
  const turn = discriminants(short, who).map((way) => {
    const out = new Float32Array(RAW);
    for (let k = 0; k < way.length; k++)
      for (let i = 0; i < RAW; i++) out[i] = out[i]! + way[k]! * axes[k]![i]!;
    return out;
  });
  return { classes, mean: Float32Array.from(mean), turn };
}

function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(vectors[0]!.length);
  for (const v of vectors) for (let i = 0; i < v.length; i++) out[i] = out[i]! + v[i]! / vectors.length;
  return out;
}

/** Principal components, by powers of the covariance on drawn directions (Halko, Martinsson, Tropp 2011). */
function components(vectors: readonly Float64Array[]): Rows {
  const random = randomOf(11);
  const n = vectors[0]!.length;
  const count = Math.min(COMPONENTS, vectors.length - 1);
  let axes: Rows = Array.from({ length: count }, () =>
    Float64Array.from({ length: n }, () => random() - 0.5),
  );
  for (let round = 0; round < ROUNDS; round++) {
    orthogonal(axes);
    const next = rows(count, n);
    for (const v of vectors)
      for (let k = 0; k < count; k++) {
        const by = dot(axes[k]!, v);
        const row = next[k]!;
        for (let i = 0; i < n; i++) row[i] = row[i]! + by * v[i]!;
      }
    axes = next;
  }
  orthogonal(axes);
  return axes;
}

/** Gram and Schmidt's, in place. */
function orthogonal(axes: Rows): void {
  for (const [k, axis] of axes.entries()) {
    for (let j = 0; j < k; j++) {
      const by = dot(axis, axes[j]!);
      for (let i = 0; i < axis.length; i++) axis[i] = axis[i]! - by * axes[j]![i]!;
    }
    const length = Math.sqrt(dot(axis, axis));
    for (let i = 0; i < axis.length; i++) axis[i] = axis[i]! / length;
  }
}

/** Directions in which speakers differ most and themselves least, of variance 1 within. */
function discriminants(vectors: readonly Float64Array[], who: readonly number[]): Rows {
  const n = vectors[0]!.length;
  const speakers = [...new Set(who)];
  const means = new Map(speakers.map((s) => [s, meanOf(vectors.filter((_, i) => who[i] === s))]));
  const within = rows(n, n);
  for (const [k, v] of vectors.entries()) {
    const mean = means.get(who[k]!)!;
    add(
      within,
      v.map((x, i) => x - mean[i]!),
      1 / vectors.length,
    );
  }
  const spread = vectors.reduce((s, v) => s + dot(v, v), 0) / vectors.length / n;
  for (let i = 0; i < n; i++) within[i]![i] = within[i]![i]! + RIDGE * spread;
  const own = eigen(within);
  const white = own.vectors.map((v, k) => v.map((x) => x / Math.sqrt(own.values[k]!)));
  const middle = meanOf([...means.values()]);
  const between = rows(n, n);
  for (const mean of means.values()) {
    const centred = mean.map((x, i) => x - middle[i]!);
    add(
      between,
      Float64Array.from(white, (w) => dot(w, centred)),
      1 / (means.size - 1),
    );
  }
  return eigen(between)
    .vectors.slice(0, WAYS)
    .map((v) => {
      const out = new Float64Array(n);
      for (const [k, w] of white.entries()) for (let i = 0; i < n; i++) out[i] = out[i]! + v[k]! * w[i]!;
      return out;
    });
}

function add(matrix: Rows, v: Float64Array, weight: number): void {
  for (let i = 0; i < v.length; i++) {
    const row = matrix[i]!;
    const by = weight * v[i]!;
    for (let j = 0; j < v.length; j++) row[j] = row[j]! + by * v[j]!;
  }
}
