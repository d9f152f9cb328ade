/** Runs a MediaPipe task as a detector, in its worker. */

import type { Tensors } from '../../core/image/tensor.ts';
import type { Model } from '../../core/model/plugin.ts';
import type { ModelRunner } from '../../pipeline/ports.ts';
import type { ModelFiles } from '../model-files.ts';
import { within } from '../within.ts';

/** A MediaPipe worker as the job worker sees it. */
export interface MediapipeWorker {
  load(sha256: string, data: Uint8Array): Promise<void>;
  run(rgb: Float32Array, width: number, height: number): Promise<Tensors>;
}

export async function mediapipeRunner<M extends Model>(
  plugin: M,
  files: ModelFiles,
  spawn: () => Promise<MediapipeWorker>,
): Promise<ModelRunner<M>> {
  const { file, data } = await files.load(plugin.model);
  const worker = await spawn();
  await within(60, plugin.label, worker.load(file.sha256, data));
  return {
    plugin,
    note: {
      task: `find ${plugin.finds}`,
      id: plugin.id,
      sha256: file.sha256,
      backend: 'cpu',
      build: 'tasks-vision 0.10.35',
    },
    lanes: 1,
    run: (input, size) => within(60, plugin.label, worker.run(input, size.width, size.height)),
  };
}
