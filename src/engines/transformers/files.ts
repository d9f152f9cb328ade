/** Which files of a token classifier's folder (the Hugging Face layout) a backend takes. */
import type { ModelFile } from '../model-files.ts';

export type TaggerBackend = 'wasm' | 'webgpu';

/** Weights by transformers.js's names for them, best first: products in int8 for the CPU; for the GPU no file needs them. */
const WEIGHTS = {
  wasm: [
    ['q8', 'model_quantized'],
    ['int8', 'model_int8'],
    ['fp32', 'model'],
  ],
  webgpu: [
    ['int8', 'model_int8'],
    ['fp16', 'model_fp16'],
    ['fp32', 'model'],
  ],
} as const;

export interface TaggerFiles {
  readonly dtype: (typeof WEIGHTS)[TaggerBackend][number][0];
  /** Everything it loads, the weights among it. */
  readonly files: readonly ModelFile[];
  readonly weights: ModelFile;
}

/** Null where the folder has no weights for this backend. */
export function taggerFiles(
  present: readonly ModelFile[],
  id: string,
  backend: TaggerBackend,
): TaggerFiles | null {
  const own = present.filter((m) => m.file.startsWith(`${id}/`));
  for (const [dtype, name] of WEIGHTS[backend]) {
    const weights = own.find((m) => m.file === `${id}/onnx/${name}.onnx`);
    if (weights) return { dtype, weights, files: [...own.filter((m) => !m.file.endsWith('.onnx')), weights] };
  }
  return null;
}

/** Ids of all classifiers here. */
export const taggerIds = (present: readonly ModelFile[]): string[] => [
  ...new Set(present.flatMap((m) => /^([^/]+)\/onnx\//.exec(m.file)?.[1] ?? [])),
];
