/** Outputs of models that stay on the GPU until all of them are fetched together. ONNX Runtime itself fetches one after another. */

import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-web';
import type { Tensors } from '../../core/image/tensor.ts';
import { paired } from '../../core/list.ts';
import { Buffers } from '../webgpu/buffers.ts';
import { readBack } from '../webgpu/read-back.ts';
import { Trust } from '../webgpu/trust.ts';

export class GpuOutputs {
  readonly #device: GPUDevice;
  readonly #trust: Trust;
  readonly #buffers: Buffers;

  /** @param device the runtime's own */
  constructor(device: GPUDevice) {
    this.#device = device;
    this.#trust = new Trust(device);
    this.#buffers = new Buffers(device);
  }

  /** Whether the device is there, and told of no error. */
  get whole(): boolean {
    return this.#trust.whole;
  }

  /** @throws FaultError `engine/lost` */
  outputs(run: () => Promise<InferenceSession.OnnxValueMapType>): Promise<Tensors> {
    return this.#trust.during(run, async (out) => {
      const tensors = Object.entries(out as Record<string, OrtTensor>);
      try {
        const held = tensors.map(([, t]) => ({ buffer: t.gpuBuffer as GPUBuffer, count: t.size }));
        const read = await readBack(this.#device, this.#buffers, held);
        return Object.fromEntries(
          paired(tensors, read).map(([[name, { dims }], data]) => [name, { data, dims }]),
        );
      } finally {
        // Only then may the runtime use their memory again.
        for (const [, t] of tensors) t.dispose();
      }
    });
  }
}
