/** Numbers that look random and are the same for the same seed (mulberry32). */
import type { Option } from '../model/options.ts';

/** @param stream several of one seed have nothing in common @returns 0..1, 1 excluded */
export function randomOf(seed: number, stream = 0): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What voices that take chances let a person set. */
export const SEED = {
  type: 'number',
  label: 'Seed',
  help: 'The same seed gives the same sound.',
  min: 0,
  max: 999_999,
  step: 1,
  default: 1,
} as const satisfies Option;
