/** Model worker: ONNX sessions. Wiring only. */
import * as Comlink from 'comlink';
import { carryFaults } from '../src/bridge/errors.ts';
import type { ModelWorker } from '../src/engines/onnx/looker.ts';
import { type OnnxBackend, OnnxRuntime } from '../src/engines/onnx/session.ts';

carryFaults();
const runtimes = new Map<OnnxBackend, OnnxRuntime>();
const modelOn = new Map<string, OnnxRuntime>();

const api: ModelWorker = {
  async load(backend, id, data, test) {
    const runtime = runtimes.get(backend) ?? new OnnxRuntime(backend);
    runtimes.set(backend, runtime);
    await runtime.load(id, data, test);
    modelOn.set(id, runtime);
  },
  async run(id, input, dims) {
    const runtime = modelOn.get(id);
    if (!runtime) throw new Error(`${id} is not loaded`);
    const out = await runtime.run(id, input, dims);
    return Comlink.transfer(
      out,
      Object.values(out).map((t) => t.data.buffer as ArrayBuffer),
    );
  },
};

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.data instanceof MessagePort) Comlink.expose(api, event.data);
});
