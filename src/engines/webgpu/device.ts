/** One GPU device for the render thread, or why there is none. */
import type { Backend } from '../../core/model/policy.ts';
import { within } from '../within.ts';

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|software/i;

/** True where an adapter computes on the CPU: then WASM and plain code are faster. */
export const isSoftware = ({ info }: GPUAdapter): boolean =>
  info.isFallbackAdapter === true ||
  SOFTWARE.test(`${info.architecture} ${info.description} ${info.vendor} ${info.device}`);

/** Longest that a browser may take to name an adapter, seconds: where its graphics process starts again and again, it never does. */
const PATIENCE = 20;
/** It gave no answer once: nobody waits for it again. */
let silent = false;

/** `auto` takes real GPUs only; `webgpu` takes what there is. */
export async function adapterFor(backend: Backend): Promise<GPUAdapter | { readonly why: string }> {
  if (backend === 'wasm' || backend === 'cpu') return { why: `the settings ask for ${backend}` };
  const gpu = (globalThis.navigator as Partial<Navigator>).gpu;
  if (!gpu) return { why: 'this browser has no WebGPU' };
  const adapter = silent
    ? undefined
    : await within(PATIENCE, 'WebGPU', gpu.requestAdapter()).catch(() => undefined);
  if (adapter === undefined) {
    silent = true;
    return { why: 'WebGPU gave no answer' };
  }
  if (!adapter) return { why: 'WebGPU gives no adapter' };
  if (backend === 'auto' && isSoftware(adapter))
    return { why: 'only a software adapter, which is slower than the CPU path' };
  return adapter;
}
