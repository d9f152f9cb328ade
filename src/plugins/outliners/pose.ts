/**
 * MediaPipe Pose, full (Bazarevsky et al.: "BlazePose: On-device Real-time Body Pose Tracking", 2020; BlazePose GHUM 3D): 33 landmarks of one
 * person in the picture and in metres, a mask of that person, and whether there is one at all. From npm alone.
 */

import { valuesOf } from '../../core/image/tensor.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { ROW, WORLD_ROW } from '../../core/motion/landmarks.ts';
import { JOINTS } from '../../core/space/joints.ts';
import { sigmoid } from '../../core/units.ts';

const SIDE = 256;
/** Values of a joint: x, y and depth in input pixels, and the logits of its being seen and being in the picture; 6 more are helpers. */
const READ = 5;
const ROWS = JOINTS + 6;

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
  tall: 3,
  presence(out) {
    return valuesOf(this.model, out, 'output1', 1)[0]!;
  },
  landmarks(out) {
    if (this.presence(out) < 0.5) return null;
    const rows = valuesOf(this.model, out, 'output0', READ * ROWS);
    const points = new Float32Array(ROW * JOINTS);
    for (let i = 0; i < JOINTS; i++) {
      const from = READ * i;
      points.set(rows.subarray(from, from + 3), ROW * i);
      points[ROW * i + 3] = sigmoid(Math.min(rows[from + 3]!, rows[from + 4]!));
    }
    const world = valuesOf(this.model, out, 'output4', WORLD_ROW * ROWS).slice(0, WORLD_ROW * JOINTS);
    return { topology: 'pose', points, world };
  },
  mask(out) {
    // It is given before its sigmoid.
    const cells = Uint8Array.from(valuesOf(this.model, out, 'output2', SIDE * SIDE), (v) => (v > 0 ? 1 : 0));
    return { side: SIDE, cells };
  },
} satisfies Outliner;
