/** ComfyUI: a graph of nodes is queued, looked for in the history, and its picture fetched. */
import { raise } from '../../core/model/fault.ts';
import type { Generator, Ticket } from '../../core/model/generator.ts';

/** What the answers say, as far as it is read. */
interface Queued {
  readonly prompt_id?: unknown;
}
interface Image {
  readonly filename?: unknown;
  readonly subfolder?: unknown;
  readonly type?: unknown;
}
type History = Readonly<
  Record<string, { readonly outputs?: Readonly<Record<string, { readonly images?: readonly Image[] }>> }>
>;

/** The number of the job, which is part of an address. */
function queued(answer: unknown): Ticket | null {
  const { prompt_id: id } = (answer ?? {}) as Queued;
  return typeof id === 'string' && /^[\w-]{1,100}$/.test(id) ? { path: `history/${id}` } : null;
}

/** The first picture that any node put out. */
function shown(answer: unknown): Ticket | null {
  const [job] = Object.values((answer ?? {}) as History);
  const [image] = Object.values(job?.outputs ?? {}).flatMap((o) => o.images ?? []);
  if (typeof image?.filename !== 'string') return null;
  const text = (v: unknown) => (typeof v === 'string' ? v : '');
  const query = { filename: image.filename, subfolder: text(image.subfolder), type: text(image.type) };
  return { path: 'view', query };
}

export default {
  kind: 'generator',
  id: 'comfyui',
  label: 'ComfyUI',
  source: 'https://docs.comfy.org/development/comfyui-server/comms_routes',
  request(prompt, { width, height, seed, model }) {
    if (!model)
      raise({ code: 'policy/invalid', path: '--model', why: 'must name a checkpoint, as ComfyUI lists it' });
    const node = (class_type: string, inputs: Readonly<Record<string, unknown>>) => ({ class_type, inputs });
    return {
      path: 'prompt',
      body: {
        prompt: {
          1: node('CheckpointLoaderSimple', { ckpt_name: model }),
          2: node('CLIPTextEncode', { text: prompt, clip: ['1', 1] }),
          3: node('CLIPTextEncode', { text: '', clip: ['1', 1] }),
          4: node('EmptyLatentImage', { width, height, batch_size: 1 }),
          5: node('KSampler', {
            model: ['1', 0],
            positive: ['2', 0],
            negative: ['3', 0],
            latent_image: ['4', 0],
            seed,
            steps: 25,
            cfg: 7,
            sampler_name: 'euler',
            scheduler: 'normal',
            denoise: 1,
          }),
          6: node('VAEDecode', { samples: ['5', 0], vae: ['1', 2] }),
          // A preview is temporary: nothing of it stays with who made it.
          7: node('PreviewImage', { images: ['6', 0] }),
        },
      },
    };
  },
  steps: [queued, shown],
  picture: () => null,
} satisfies Generator;
