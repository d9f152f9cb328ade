/** OpenAI's images, and whoever speaks their form: `v1/images/generations`. */
import type { Generator } from '../../core/model/generator.ts';

export default {
  kind: 'generator',
  id: 'openai',
  label: 'OpenAI images and compatible ones',
  source: 'https://platform.openai.com/docs/api-reference/images/create',
  request: (prompt, { width, height, model }) => ({
    path: 'v1/images/generations',
    body: { prompt, n: 1, size: `${width}x${height}`, response_format: 'b64_json', ...(model && { model }) },
  }),
  picture: (answer) => {
    const [first] = (answer as { data?: readonly { b64_json?: unknown }[] } | null)?.data ?? [];
    return typeof first?.b64_json === 'string' ? first.b64_json : null;
  },
} satisfies Generator;
