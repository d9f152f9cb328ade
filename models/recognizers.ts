/** Recognizers of speech for a person to choose in the page: Whisper in the Hugging Face layout, from a folder or a hub (`hub.ts`), by the names of the catalog or any other. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FolderFile } from './hub.ts';

/** What transformers.js loads of a folder; of the weights each page takes the ones that its backend can use. */
export const RECOGNIZER_FILES = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/encoder_model_quantized.onnx',
  'onnx/encoder_model.onnx',
  'onnx/decoder_model_merged_quantized.onnx',
  'onnx/decoder_model_merged_q4.onnx',
  'onnx/decoder_model_merged.onnx',
];

/** One that the catalog names. Its files' hashes are not known here: the hub states them when they come, and they are pinned then. */
export interface Named {
  readonly id: string;
  readonly repository: string;
  readonly licence: string;
  readonly source: string;
}

/** @throws Error where the folder is no recognizer that gives times of words */
export function recognizerIn(folder: string): FolderFile[] {
  const read = (name: string) => readFileSync(path.join(folder, name));
  const found = RECOGNIZER_FILES.filter((f) => existsSync(path.join(folder, f)));
  const weights = (part: string) => found.some((f) => f.startsWith(`onnx/${part}`));
  const lacks = [
    ...['config.json', 'generation_config.json', 'preprocessor_config.json', 'tokenizer.json'].filter(
      (f) => !found.includes(f),
    ),
    ...(weights('encoder_model') ? [] : ['onnx/encoder_model*.onnx']),
    ...(weights('decoder_model_merged') ? [] : ['onnx/decoder_model_merged*.onnx']),
  ];
  if (lacks.length) throw new Error(`${folder} is no recognizer of speech: ${lacks.join(', ')} not in it`);
  const generation = JSON.parse(read('generation_config.json').toString()) as { alignment_heads?: unknown };
  if (!generation.alignment_heads)
    throw new Error(`${folder} gives no times of words: take an export whose name ends in "_timestamped"`);
  return found.map((name) => ({ name, data: read(name) }));
}
