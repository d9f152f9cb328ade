/**
 * MediaPipe Pose, full (Bazarevsky et al.: "BlazePose: On-device Real-time Body Pose Tracking", 2020; BlazePose GHUM 3D): 33 joints of one
 * person, a mask of that person, and whether there is one at all. From npm alone.
 */

import { valuesOf } from '../../core/image/tensor.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { JOINTS } from '../../core/space/joints.ts';

const SIDE = 256;
/** Values of a joint: x, y and depth in input pixels, and the logits of its being seen and being in the picture; 6 more are helpers. */
const ROW = 5;
const ROWS = JOINTS + 6;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export default {
  kind: 'outliner',
  id: 'pose',
  label: 'MediaPipe Pose',
  finds: 'person',
  model: 'pose_landmark_full',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: SIDE, height: SIDE },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1 / 255,
  },
  // MediaPipe's own graph takes 1.25 times the circle about a person.
  around: 1.25,
  decode: () => null,
  presence(out) {
    return valuesOf(this.model, out, 'output1', 1)[0]!;
  },
  silhouette(out) {
    if (this.presence(out) < 0.5) return null;
    const mask = valuesOf(this.model, out, 'output2', SIDE * SIDE);
    const rows = valuesOf(this.model, out, 'output0', ROW * ROWS);
    const joints = Array.from({ length: JOINTS }, (_, i) => ({
      x: rows[ROW * i]!,
      y: rows[ROW * i + 1]!,
      seen: sigmoid(Math.min(rows[ROW * i + 3]!, rows[ROW * i + 4]!)),
    }));
    // The mask is given before its sigmoid.
    return { grid: { side: SIDE, cells: Uint8Array.from(mask, (v) => (v > 0 ? 1 : 0)) }, joints };
  },
} satisfies Outliner;
