/**
 * MediaPipe Selfie Segmentation (Google, 2021; Apache-2.0): which pixels of a square are people's. From npm alone, of another network and another
 * training than everything that finds or hides people here.
 */
import { valuesOf } from '../../core/image/tensor.ts';
import type { Segmenter } from '../../core/model/plugin.ts';

const SIDE = 256;

export default {
  kind: 'segmenter',
  id: 'selfie',
  label: 'MediaPipe Selfie Segmentation',
  finds: 'person',
  model: 'selfie_segmentation',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: SIDE, height: SIDE },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1 / 255,
  },
  // It is made for people who fill the picture: at 1.6 it forgets whom it sees at 1 to 1.4.
  around: 1.4,
  mask(out) {
    const cells = Uint8Array.from(valuesOf(this.model, out, 'output0', SIDE * SIDE), (v) =>
      v > 0.5 ? 1 : 0,
    );
    return { side: SIDE, cells };
  },
} satisfies Segmenter;
