/** AUTOMATIC1111's Stable Diffusion web UI, and Forge: `sdapi/v1/txt2img`. */
import type { Generator } from '../../core/model/generator.ts';

export default {
  kind: 'generator',
  id: 'automatic1111',
  label: 'AUTOMATIC1111, Forge',
  source: 'https://github.com/AUTOMATIC1111/stable-diffusion-webui/wiki/API',
  request: (prompt, { width, height, seed, model }) => ({
    path: 'sdapi/v1/txt2img',
    body: {
      prompt,
      width,
      height,
      seed,
      steps: 25,
      // Nothing of it stays with who made it.
      save_images: false,
      do_not_save_samples: true,
      ...(model && { override_settings: { sd_model_checkpoint: model } }),
    },
  }),
  picture: (answer) => {
    const [first] = (answer as { images?: readonly unknown[] } | null)?.images ?? [];
    return typeof first === 'string' ? first.replace(/^data:[^,]*,/, '') : null;
  },
} satisfies Generator;
