/** Token classifiers beside our own, for a person to choose in the page: folders in the Hugging Face layout, or repositories of a hub (`hub.ts`). */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FolderFile } from './hub.ts';

/** What transformers.js loads of a folder; of the weights each page takes the ones that its backend can use. */
export const CLASSIFIER_FILES = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'onnx/model_quantized.onnx',
  'onnx/model_int8.onnx',
  'onnx/model_fp16.onnx',
  'onnx/model.onnx',
];

/** @throws Error where the folder is no token classifier */
export function fromFolder(folder: string): FolderFile[] {
  const found = CLASSIFIER_FILES.filter((f) => existsSync(path.join(folder, f)));
  const files = found.map((name) => ({ name, data: readFileSync(path.join(folder, name)) }));
  const config = files.find((f) => f.name === 'config.json');
  const labels =
    config && (JSON.parse(Buffer.from(config.data).toString()) as { id2label?: object }).id2label;
  if (!labels || !found.includes('tokenizer.json') || !found.some((f) => f.endsWith('.onnx')))
    throw new Error(
      `${folder} is no token classifier: it needs config.json with id2label, tokenizer.json and onnx/*.onnx`,
    );
  return files;
}
