/** Hugging Face's inference of one model: the answer is the picture. */
import type { Generator } from '../../core/model/generator.ts';

export default {
  kind: 'generator',
  id: 'hugging-face',
  label: 'Hugging Face inference',
  source: 'https://huggingface.co/docs/inference-providers/tasks/text-to-image',
  request: (prompt, { width, height, seed, model }) => ({
    path: model ? `models/${model}` : '',
    body: { inputs: prompt, parameters: { width, height, seed } },
  }),
  picture: () => null,
} satisfies Generator;
