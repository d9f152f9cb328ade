/** Weights as TensorFlow.js stores them: a manifest, and the values one after the other, whole or in one of its short forms. */
import { half, type Weights } from './layout.ts';

export interface Manifest {
  readonly weights: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly dtype: string;
    readonly quantization?: { readonly dtype: string; readonly scale?: number; readonly min?: number };
  }[];
}

/** @param binary the weight files, one after the other. @throws Error where a type is not known or the length is another */
export function tfjsWeights(manifest: readonly Manifest[], binary: Uint8Array): Map<string, Weights> {
  const all = new Map<string, Weights>();
  let at = 0;
  for (const w of manifest.flatMap((m) => m.weights)) {
    const n = w.shape.reduce((a, b) => a * b, 1);
    const bytes = (size: number): ArrayBuffer => {
      at += n * size;
      return new Uint8Array(binary.subarray(at - n * size, at)).buffer;
    };
    const q = w.quantization;
    if (q?.dtype === 'uint8' && w.dtype === 'float32') {
      const affine = { values: new Uint8Array(bytes(1)), scale: q.scale ?? 1, min: q.min ?? 0 };
      const data = new Float32Array(n);
      for (let i = 0; i < n; i++) data[i] = affine.values[i]! * affine.scale + affine.min;
      all.set(w.name, { data, dims: w.shape, affine });
      continue;
    }
    const data =
      q?.dtype === 'uint8' && w.dtype === 'int32'
        ? Int32Array.from(new Uint8Array(bytes(1)), (v) => Math.round(v * (q.scale ?? 1) + (q.min ?? 0)))
        : q?.dtype === 'float16'
          ? Float32Array.from(new Uint16Array(bytes(2)), half)
          : w.dtype === 'float32' && !q
            ? new Float32Array(bytes(4))
            : w.dtype === 'int32' && !q
              ? new Int32Array(bytes(4))
              : null;
    if (!data) throw new Error(`weights of type ${q?.dtype ?? w.dtype} are not supported`);
    all.set(w.name, { data, dims: w.shape });
  }
  if (at !== binary.length) throw new Error(`the weights have ${binary.length} bytes, not ${at}`);
  return all;
}
