/** Learns what `neutral` and `strong` know of speech, from frames of one target and of many others. */
import { CEPSTRA, Cepstra } from '../../src/core/sound/fargan/features.ts';
import { Correlations, LAGS, voicedOf } from '../../src/core/sound/fargan/pitch.ts';
import { FEATURES, FRAME, VOICING } from '../../src/core/sound/fargan/synthesis.ts';
import { type Bank, CLASSES, CODES, FINE } from '../../src/core/sound/neutral/bank.ts';
import { covariance } from '../../src/core/sound/neutral/colour.ts';
import { Classes, type Mixture } from '../../src/core/sound/neutral/mixture.ts';
import { activeOf, loudestOf, plain, statisticsOf } from '../../src/core/sound/neutral/statistics.ts';
import { randomOf } from '../../src/core/sound/random.ts';

/** Frames that mixtures learn from at most. */
const SAMPLE = 40_000;
/** Frames that a class's own mean is worth, in the target and in others. */
const RELEVANCE = 8;
/** Frames so far below the loudest are pauses. */
const PAUSE = 13;

/** Features of a file at 16 kHz, without its pitch. */
export function framesOf(samples: Float32Array): Float32Array[] {
  const cepstra = new Cepstra();
  const correlations = new Correlations();
  const heard: Float32Array[] = [];
  const out: Float32Array[] = [];
  for (let at = 0; at + FRAME <= samples.length; at += FRAME) {
    const block = samples.subarray(at, at + FRAME);
    const values = new Float32Array(FEATURES);
    const lags = new Float32Array(LAGS);
    cepstra.of(block, values);
    correlations.of(block, lags);
    out.push(values);
    heard.push(lags);
  }
  voicedOf(heard).voicing.forEach((v, t) => {
    out[t]![VOICING] = v;
  });
  return out;
}

/** A mixture of diagonal Gaussians by expectation and maximization. */
export function mixtureOf(
  frames: readonly ArrayLike<number>[],
  classes: number,
  { seed, steps, floor }: { seed: number; steps: number; floor: number },
): Mixture {
  const random = randomOf(seed);
  const size = frames[0]!.length;
  const { mean, variance } = spreadOf(frames, size);
  const means = new Float32Array(classes * size);
  for (let k = 0; k < classes; k++) means.set(frames[Math.floor(random() * frames.length)]!, k * size);
  let now: Mixture = {
    classes,
    size,
    weights: new Float32Array(classes).fill(1 / classes),
    means,
    variances: Float32Array.from(means, (_, i) => variance[i % size]!),
  };
  for (let step = 0; step < steps; step++) {
    const by = new Classes(now);
    const shares = new Float64Array(classes);
    const counts = new Float64Array(classes).fill(1e-3);
    const first = new Float64Array(classes * size);
    const second = new Float64Array(classes * size);
    for (const frame of frames) {
      by.shares(frame, shares);
      for (let k = 0; k < classes; k++) {
        const share = shares[k]!;
        if (share < 1e-5) continue;
        counts[k] = counts[k]! + share;
        for (let i = 0, at = k * size; i < size; i++, at++) {
          const x = frame[i]!;
          first[at] = first[at]! + share * x;
          second[at] = second[at]! + share * x * x;
        }
      }
    }
    const all = counts.reduce((a, b) => a + b, 0);
    now = {
      classes,
      size,
      weights: Float32Array.from(counts, (c) => c / all),
      means: Float32Array.from(first, (s, i) =>
        counts[Math.floor(i / size)]! < 1e-2 ? mean[i % size]! : s / counts[Math.floor(i / size)]!,
      ),
      variances: Float32Array.from(second, (s, i) => {
        const n = counts[Math.floor(i / size)]!;
        return Math.max(s / n - (first[i]! / n) ** 2, floor * variance[i % size]!);
      }),
    };
  }
  return now;
}

function spreadOf(
  frames: readonly ArrayLike<number>[],
  size: number,
): { mean: Float64Array; variance: Float64Array } {
  const mean = new Float64Array(size);
  const variance = new Float64Array(size);
  for (const f of frames) for (let i = 0; i < size; i++) mean[i] = mean[i]! + f[i]! / frames.length;
  for (const f of frames)
    for (let i = 0; i < size; i++) variance[i] = variance[i]! + (f[i]! - mean[i]!) ** 2 / frames.length;
  return { mean, variance };
}

/** Some of them, drawn. */
export function drawn<T>(list: readonly T[], n: number, random: () => number): T[] {
  const out = list.slice();
  for (let i = 0; i < Math.min(n, out.length); i++) {
    const j = i + Math.floor(random() * (out.length - i));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out.slice(0, n);
}

/** @param target files of one speaker @param others a file each of many */
export function learn(
  target: readonly (readonly Float32Array[])[],
  others: readonly (readonly Float32Array[])[],
): Bank {
  const random = randomOf(1);
  const spoken = target.flatMap((frames) => activeOf(frames));
  const of = statisticsOf(spoken);
  const each = (frames: readonly Float32Array[]) => plain(activeOf(frames), statisticsOf(frames));
  const own = target.flatMap(each);
  const theirs = others.map(each);
  const learned = { steps: 8, floor: 0.05 };
  const classes = mixtureOf(drawn(theirs.flat(), SAMPLE, random), CLASSES, { seed: 64, ...learned });
  const by = new Classes(classes);
  const sample = drawn(own, SAMPLE, random);
  const pauses = target.flatMap((frames) => {
    const most = loudestOf(frames);
    return frames.filter((f) => f[0]! < most - PAUSE);
  });
  return {
    mean: Float32Array.from(of.mean),
    spread: Float32Array.from(of.spread),
    covariance: Float32Array.from(covariance(own, CEPSTRA, 0)),
    silence: Float32Array.from({ length: FEATURES }, (_, i) => {
      const sorted = Float32Array.from(pauses, (f) => f[i]!).sort();
      return sorted[sorted.length >> 1] ?? 0;
    }),
    classes,
    target: by.means(own, RELEVANCE),
    fine: mixtureOf(sample, FINE, { seed: 256, ...learned }),
    codes: mixtureOf(sample, CODES, { seed: 65, ...learned }),
    offsets: theirs.map((z) => by.means(z, RELEVANCE).map((m, i) => m - classes.means[i]!)),
  };
}
