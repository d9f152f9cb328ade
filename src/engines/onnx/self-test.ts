/** A stored vector: a made-up input and what the model must answer. Some drivers compute silently wrong. */
import type { Tensors } from '../../core/image/tensor.ts';

export interface SelfTest {
  readonly dims: readonly number[];
  readonly mean: number;
  readonly scale: number;
  /** By output name: every `step`-th value, and the spread that an error is measured against. */
  readonly outputs: Readonly<
    Record<string, { readonly step: number; readonly spread: number; readonly values: readonly number[] }>
  >;
}

/** The input: a fixed pseudo-random pattern (a linear congruence), normalised as the model wants it. */
export function probe({ dims, mean, scale }: Pick<SelfTest, 'dims' | 'mean' | 'scale'>): Float32Array {
  const out = new Float32Array(dims.reduce((a, b) => a * b, 1));
  let state = 12345;
  for (let i = 0; i < out.length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    out[i] = (((state >>> 16) % 256) - mean) * scale;
  }
  return out;
}

/** Largest deviation over all outputs, relative to each output's spread. NaN where one is missing. */
export function errorOf(got: Tensors, test: SelfTest): number {
  let worst = 0;
  for (const [name, want] of Object.entries(test.outputs)) {
    const data = got[name]?.data;
    if (!data) return Number.NaN;
    for (const [i, value] of want.values.entries()) {
      const e = Math.abs((data[i * want.step] ?? Number.NaN) - value) / want.spread;
      if (!(e <= worst)) worst = e;
    }
  }
  return worst;
}
