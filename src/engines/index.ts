/** All engines of one job, as the pipeline asks for them. */
import * as Comlink from 'comlink';
import selfTests from '../../models/self-tests.json';
import type { JobOptions, Spawner } from '../bridge/contract.ts';
import type { Engines } from '../pipeline/ports.ts';
import { cpuPainter } from './cpu/painter.ts';
import { digest } from './digest.ts';
import { openMedia, sinkFor } from './media/open.ts';
import { ModelFiles } from './model-files.ts';
import { type ModelWorker, OnnxPool } from './onnx/looker.ts';
import type { SelfTest } from './onnx/self-test.ts';

export function engines(options: JobOptions, spawn: Comlink.Remote<Spawner>): Engines<Blob> {
  const files = new ModelFiles(options.base);
  const pool = new OnnxPool({
    files,
    tests: selfTests as Record<string, SelfTest>,
    backend: options.backend,
    lanes: options.lanes,
    spawn: async () => {
      const worker = Comlink.wrap<ModelWorker>(await spawn.model());
      return {
        load: (backend, id, data, test) => worker.load(backend, id, data, test),
        run: (id, input, dims) => worker.run(id, Comlink.transfer(input, [input.buffer as ArrayBuffer]), dims),
      };
    },
  });
  return {
    open: (file, name, signal) => openMedia(file, name, async () => { throw new Error('no slow path yet'); }, options.path, signal as AbortSignal | undefined),
    sink: (source, _file, write) => sinkFor(source, write),
    looker: (detector) => pool.looker(detector),
    models: async () => new Set((await files.index()).map((m) => m.id)),
    painter: async () => cpuPainter,
    digest,
    size: (file) => file.size,
    now: () => performance.now(),
    date: () => new Date().toISOString(),
  };
}
