/** Frames of any voice as one and the same would say them. */
import type { Recipe } from '../../model/voice.ts';
import { CEPSTRA } from '../fargan/features.ts';
import { randomOf } from '../random.ts';
import { type Bank, CLASSES } from './bank.ts';
import { covariance, power, type Square, times } from './colour.ts';
import { blend, Classes } from './mixture.ts';
import { activeOf, plain, statisticsOf } from './statistics.ts';

/** Who speaks. */
export interface Persona {
  readonly seed: number;
  /** Which voice: 0 is the target, others lie beside it. */
  readonly timbre: number;
  /** Highs against lows, dB. */
  readonly brightness: number;
}

/** Frames from one random speaker to the next. */
const SEGMENT = 100;
/** How many speakers make a timbre, and how far it lies from the target. */
const BLENDED = 3;
const BESIDE = 1.2;
/** On the diagonal of covariances. */
const RIDGE = 1;
/** Decibels that one unit of the second cepstrum makes at the ends of the bands. */
const TILT = 10 / 3;
/** Streams of random numbers of one seed. */
const STREAM = { wander: 1000, timbre: 2000 };

/** Changes cepstra window by window. */
export class Speaker {
  readonly #bank: Bank;
  readonly #recipe: Recipe;
  readonly #persona: Persona;
  readonly #classes: Classes;
  readonly #fine: Classes;
  readonly #towards: Square;
  readonly #target: Float32Array;

  constructor(bank: Bank, recipe: Recipe, persona: Persona) {
    this.#bank = bank;
    this.#recipe = recipe;
    this.#persona = persona;
    this.#classes = new Classes(bank.classes);
    this.#fine = new Classes(recipe.coded ? bank.codes : bank.fine);
    this.#towards = power(
      Float64Array.from(bank.covariance, (v, i) => v + (i % (CEPSTRA + 1) ? 0 : RIDGE)),
      0.5,
    );
    this.#target = bank.target.slice();
    if (persona.timbre) {
      const random = randomOf(persona.timbre, STREAM.timbre);
      for (let n = 0; n < BLENDED; n++) {
        const beside = bank.offsets[Math.floor(random() * bank.offsets.length)]!;
        for (let i = 0; i < beside.length; i++)
          this.#target[i] = this.#target[i]! + (BESIDE / BLENDED) * beside[i]!;
      }
    }
  }

  /**
   * @param frames to be changed: cepstra first @param context of the same voice, from which its statistics are taken; the frames are among them
   * @returns cepstra
   */
  of(frames: readonly ArrayLike<number>[], context: readonly ArrayLike<number>[]): Float64Array[] {
    const own = statisticsOf(context);
    const active = plain(activeOf(context, own.loudest), own);
    const colour = times(power(covariance(active, CEPSTRA, RIDGE), -0.5), this.#towards);
    const means = this.#classes.means(
      active.map((z) => turned(z, colour)),
      this.#recipe.relevance,
    );
    const moves = this.#target.map((t, i) => t - means[i]!);
    const out = plain(frames, own).map((z) => this.#changed(turned(z, colour), moves));
    if (this.#recipe.coded) smooth(out);
    this.#wander(out, hashOf(frames));
    for (const z of out) {
      for (let i = 0; i < CEPSTRA; i++) z[i] = z[i]! * this.#bank.spread[i]! + this.#bank.mean[i]!;
      z[1] = z[1]! - this.#persona.brightness / TILT;
    }
    return out;
  }

  #changed(z: Float64Array, moves: Float32Array): Float64Array {
    const shares = new Float64Array(CLASSES);
    this.#classes.shares(z, shares);
    blend(shares, moves, z);
    const { mix, coded } = this.#recipe;
    const fine = new Float64Array(this.#fine.of.classes);
    const said = new Float64Array(CEPSTRA);
    this.#fine.shares(z, fine);
    if (coded) {
      const nearest = fine.indexOf(Math.max(...fine));
      fine.fill(0);
      fine[nearest] = 1;
    }
    blend(fine, this.#fine.of.means, said);
    for (let i = 1; i < CEPSTRA; i++) z[i] = (1 - mix) * z[i]! + mix * said[i]!;
    return z;
  }

  /** Every second another of the bank's speakers is followed a bit. */
  #wander(frames: readonly Float64Array[], hash: number): void {
    const { offsets } = this.#bank;
    const random = randomOf(this.#persona.seed ^ hash, STREAM.wander);
    const phase = random();
    const knots = Array.from(
      { length: Math.ceil(frames.length / SEGMENT) + 2 },
      () => offsets[Math.floor(random() * offsets.length)]!,
    );
    const shares = new Float64Array(CLASSES);
    const [here, there] = [new Float64Array(CEPSTRA), new Float64Array(CEPSTRA)];
    for (const [t, z] of frames.entries()) {
      const at = t / SEGMENT + phase;
      const knot = Math.floor(at);
      const part = (at - knot) ** 2 * (3 - 2 * (at - knot));
      this.#classes.shares(z, shares);
      blend(shares, knots[knot]!, here.fill(0));
      blend(shares, knots[knot + 1]!, there.fill(0));
      for (let i = 1; i < CEPSTRA; i++)
        z[i] = z[i]! + this.#recipe.wander * ((1 - part) * here[i]! + part * there[i]!);
    }
  }
}

const turned = (z: Float64Array, by: Square): Float64Array => {
  const out = new Float64Array(CEPSTRA);
  for (let i = 0; i < CEPSTRA; i++)
    for (let j = 0; j < CEPSTRA; j++) out[j] = out[j]! + z[i]! * by[i * CEPSTRA + j]!;
  return out;
};

/** Each with its neighbours; loudness stays. */
function smooth(frames: readonly Float64Array[]): void {
  const was = frames.map((f) => f.slice());
  for (const [t, z] of frames.entries()) {
    const [a, b] = [was[Math.max(0, t - 1)]!, was[Math.min(was.length - 1, t + 1)]!];
    for (let i = 1; i < CEPSTRA; i++) z[i] = (a[i]! + was[t]![i]! + b[i]!) / 3;
  }
}

/** What is said decides who is followed: two files of one seed have nothing in common. */
function hashOf(frames: readonly ArrayLike<number>[]): number {
  let hash = 0x811c9dc5;
  for (const f of frames) hash = Math.imul(hash ^ Math.round(64 * f[0]!), 0x01000193);
  return hash >>> 0;
}
