/** MediaPipe's own FaceDetector task, in a module worker. */
import { FaceDetector } from '@mediapipe/tasks-vision';
import loaderUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.js?url';
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import type { Tensors } from '../../core/image/tensor.ts';
import { found } from './found.ts';

export class MediapipeFaces {
  #detector: FaceDetector | null = null;
  #sha256 = '';
  #failed = false;

  /** Loads the task; one that is loaded stays. @param sha256 of the data, checked */
  async load(sha256: string, data: Uint8Array): Promise<void> {
    if (this.#sha256 === sha256) return;
    this.#detector?.close();
    const absolute = (u: string) => new URL(u, self.location.href).href;
    this.#detector = await FaceDetector.createFromOptions(
      { wasmLoaderPath: absolute(loaderUrl), wasmBinaryPath: absolute(wasmUrl) },
      // Its own suppression keeps the best of overlaps; scores are filtered where all detectors' are.
      {
        baseOptions: { modelAssetBuffer: data, delegate: 'CPU' },
        runningMode: 'IMAGE',
        minDetectionConfidence: 0.3,
      },
    );
    this.#sha256 = sha256;
  }

  /** Whether nothing failed. */
  async rests(): Promise<boolean> {
    return !this.#failed;
  }

  /** @param rgb interleaved, 0..255. @throws FaultError `model/failed`, see `found` */
  run(rgb: Float32Array, width: number, height: number): Tensors {
    if (!this.#detector) throw new Error('the FaceDetector is not loaded');
    const image = new ImageData(width, height);
    for (let i = 0, j = 0; i < rgb.length; i += 3, j += 4) {
      image.data[j] = rgb[i]!;
      image.data[j + 1] = rgb[i + 1]!;
      image.data[j + 2] = rgb[i + 2]!;
      image.data[j + 3] = 255;
    }
    try {
      return found(this.#detector.detect(image).detections, width, height);
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }
}
