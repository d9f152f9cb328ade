/**
 * MediaPipe Hand Landmarks, full (Zhang et al.: "MediaPipe Hands: On-device Real-time Hand Tracking", 2020): 21 landmarks of one hand in the
 * picture and in metres, and whether there is one at all. From npm alone.
 */

import { valuesOf } from '../../core/image/tensor.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { allSeen, WORLD_ROW } from '../../core/motion/landmarks.ts';
import { TOPOLOGIES } from '../../core/motion/topology.ts';

const POINTS = TOPOLOGIES.hand.names.length;
/** x, y and depth of a landmark, input pixels. */
const READ = 3;

export default {
  kind: 'outliner',
  id: 'hand',
  label: 'MediaPipe Hand',
  finds: 'hand',
  model: 'hand_landmark_full',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 224, height: 224 },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1 / 255,
  },
  // MediaPipe's own graph looks at 2.6 palms, and the detector's box is two of them.
  around: 1.3,
  // Landmarks lie in the middle of fingers: half of one, and the tip that is beyond the last.
  flesh: 0.1,
  presence(out) {
    return valuesOf(this.model, out, 'output1', 1)[0]!;
  },
  landmarks(out) {
    const rows = valuesOf(this.model, out, 'output0', READ * POINTS);
    if (this.presence(out) < 0.5) return null;
    return {
      topology: 'hand',
      points: allSeen(rows),
      world: valuesOf(this.model, out, 'output3', WORLD_ROW * POINTS).slice(),
    };
  },
} satisfies Outliner;
