/**
 * MediaPipe Face Mesh (Kartynnik, Ablavatski, Grishchenko, Grundmann: "Real-time Facial Surface Geometry from
 * Monocular Video on Mobile GPUs", 2019): 468 points of the face's surface, and whether there is a face at all.
 */

import { valuesOf } from '../../core/image/tensor.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { allSeen } from '../../core/motion/landmarks.ts';
import { TOPOLOGIES } from '../../core/motion/topology.ts';
import { sigmoid } from '../../core/units.ts';

const POINTS = TOPOLOGIES.face.names.length;

export default {
  kind: 'outliner',
  id: 'face-mesh',
  label: 'Face mesh',
  finds: 'face',
  model: 'face_landmark',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 192, height: 192 },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1 / 255,
  },
  // MediaPipe's own graph widens its detector's box by half on either side together.
  around: 1.5,
  landmarks(out) {
    const values = valuesOf(this.model, out, 'output0', 3 * POINTS);
    if (this.presence(out) < 0.5) return null;
    return { topology: 'face', points: allSeen(values), world: null };
  },
  presence(out) {
    const logit = valuesOf(this.model, out, 'output1', 1)[0]!;
    return sigmoid(logit);
  },
} satisfies Outliner;
