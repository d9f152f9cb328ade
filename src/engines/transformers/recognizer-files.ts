/** Which files of a recognizer's folder (the Hugging Face layout, under `recognizers/`) a backend takes. */
import type { ModelFile } from '../model-files.ts';
import type { HubBackend } from './hub.ts';

/** Where they lie among the models. */
const FOLDER = 'recognizers';

/** transformers.js's names of how weights are stored, with what stands for them in a file's name. */
const STORED = { q8: '_quantized', int8: '_int8', q4: '_q4', fp32: '' } as const;
type Stored = keyof typeof STORED;

/** Best first: products in int8 for the CPU; for the GPU, which has none, the decoder in 4 bits, since it is asked once a word. */
const ORDER: Readonly<
  Record<HubBackend, { readonly encoder: readonly Stored[]; readonly decoder: readonly Stored[] }>
> = {
  wasm: { encoder: ['q8', 'int8', 'fp32'], decoder: ['q8', 'int8', 'fp32'] },
  webgpu: { encoder: ['fp32'], decoder: ['q4', 'fp32'] },
};

export interface RecognizerFiles {
  /** As transformers.js asks for it. */
  readonly name: string;
  readonly dtype: Readonly<Record<'encoder_model' | 'decoder_model_merged', Stored>>;
  /** Everything it loads, the weights among it. */
  readonly files: readonly ModelFile[];
  /** Of its decoder. */
  readonly weights: ModelFile;
}

/** Null where the folder has no weights for this backend. */
export function recognizerFiles(
  present: readonly ModelFile[],
  id: string,
  backend: HubBackend,
): RecognizerFiles | null {
  const name = `${FOLDER}/${id}`;
  const own = present.filter((m) => m.file.startsWith(`${name}/`));
  const find = (part: string, order: readonly Stored[]) => {
    for (const stored of order) {
      const file = own.find((m) => m.file === `${name}/onnx/${part}${STORED[stored]}.onnx`);
      if (file) return { stored, file };
    }
    return null;
  };
  const encoder = find('encoder_model', ORDER[backend].encoder);
  const decoder = find('decoder_model_merged', ORDER[backend].decoder);
  if (!encoder || !decoder) return null;
  return {
    name,
    dtype: { encoder_model: encoder.stored, decoder_model_merged: decoder.stored },
    weights: decoder.file,
    files: [...own.filter((m) => !m.file.endsWith('.onnx')), encoder.file, decoder.file],
  };
}

/** Ids of all recognizers here. */
export const recognizerIds = (present: readonly ModelFile[]): string[] => [
  ...new Set(present.flatMap((m) => new RegExp(`^${FOLDER}/([^/]+)/onnx/`).exec(m.file)?.[1] ?? [])),
];
