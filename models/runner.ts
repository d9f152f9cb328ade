/** Models in Node, for measures that need no browser. One run at a time: the runtime must not be entered twice. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import type { Model } from '../src/core/model/plugin.ts';
import type { ModelRunner } from '../src/pipeline/ports.ts';

export const MODELS = path.resolve(import.meta.dirname, '../.cache/models');

/** @param data the model, where it is not among those of the catalog */
export async function runner<M extends Model>(plugin: M, data?: Uint8Array): Promise<ModelRunner<M>> {
  ort.env.wasm.numThreads = 1;
  const file = data ?? readFileSync(path.join(MODELS, `${plugin.model}.onnx`));
  const session = await ort.InferenceSession.create(file, { logSeverityLevel: 3 });
  let turn: Promise<unknown> = Promise.resolve();
  return {
    plugin,
    note: { task: '', id: plugin.id, sha256: '', backend: 'wasm', build: '' },
    lanes: 1,
    run(input, { width, height }) {
      const dims = plugin.input.layout === 'nchw' ? [1, 3, height, width] : [1, height, width, 3];
      const next = turn.then(async () => {
        const out = await session.run({ [session.inputNames[0]!]: new ort.Tensor('float32', input, dims) });
        return Object.fromEntries(
          Object.entries(out).map(([name, t]) => [name, { data: t.data as Float32Array, dims: t.dims }]),
        );
      });
      turn = next.catch(() => {});
      return next;
    },
  };
}
