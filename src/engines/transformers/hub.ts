/** transformers.js, given files that were verified before, and the runtime that fits: it fetches nothing by itself. */
import type * as Transformers from '@xenova/transformers';
import type { ModelFile, ModelFiles } from '../model-files.ts';
import { Trust } from '../webgpu/trust.ts';

export type HubBackend = 'wasm' | 'webgpu';
export type Hub = typeof Transformers;

/** Contents by the names that the page's folder of models has for them. */
export type Loaded = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Verified and kept as every model is. @throws FaultError `model/missing`, `model/corrupt`, `part/missing` */
export const loadAll = async (files: ModelFiles, own: readonly ModelFile[]): Promise<Loaded> =>
  new Map(await Promise.all(own.map(async (m) => [m.file, (await files.load(m.id)).data] as const)));

/** @param base the page's folder, absolute @param loaded all that it may read: what it asks for beside these is not there */
export async function hubOf(base: string, backend: HubBackend, loaded: Loaded): Promise<Hub> {
  if (backend === 'wasm') {
    // transformers.js takes the runtime found here; its own import is the WebGPU build, slower on the CPU.
    const [ort, url] = await Promise.all([
      import('onnxruntime-web/wasm'),
      import('onnxruntime-web/ort-wasm-simd-threaded.wasm?url'),
    ]);
    ort.env.wasm.wasmPaths = { wasm: url.default };
    ort.env.wasm.numThreads = globalThis.crossOriginIsolated
      ? Math.min(4, navigator.hardwareConcurrency || 1)
      : 1;
    (globalThis as Record<symbol, unknown>)[Symbol.for('onnxruntime')] = ort;
  }
  const hub = await import('@xenova/transformers');
  hub.env.allowRemoteModels = false;
  hub.env.allowLocalModels = true;
  hub.env.localModelPath = new URL('models/', base).href;
  hub.env.useBrowserCache = false;
  hub.env.useCustomCache = true;
  hub.env.customCache = {
    match: async (key: string) => {
      const data = [...loaded].find(([file]) => key.endsWith(`/${file}`))?.[1];
      return data && new Response(data);
    },
    put: async () => {},
  };
  if (backend === 'webgpu' && hub.env.backends.onnx.wasm) {
    const url = await import('onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url');
    hub.env.backends.onnx.wasm.wasmPaths = { wasm: url.default };
    hub.env.backends.onnx.wasm.numThreads = 1;
  }
  return hub;
}

/** Of the graphics device on which it computes; null where none does. */
export async function trustOf(hub: Hub, backend: HubBackend): Promise<Trust | null> {
  if (backend === 'wasm') return null;
  const device = await hub.env.backends.onnx.webgpu?.device;
  if (!device) throw new Error('the runtime does not say on which device it computes');
  return new Trust(device);
}
