/**
 * MediaPipe Face Landmarker (github.com/google-ai-edge/mediapipe; model card "Face Mesh V2" and "Blendshape V2"): 468 points of the face's surface
 * and five of each iris, and 52 figures of what the face does. Not from npm: where its file is not here, `face-mesh` gives the points.
 */

import { valuesOf } from '../../core/image/tensor.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { SHAPES } from '../../core/motion/expressions.ts';
import { allSeen } from '../../core/motion/landmarks.ts';
import { TOPOLOGIES } from '../../core/motion/topology.ts';
import { sigmoid } from '../../core/units.ts';

const POINTS = TOPOLOGIES.face_iris.names.length;

export default {
  kind: 'outliner',
  id: 'face-landmarker',
  label: 'Face landmarker',
  finds: 'face',
  model: 'face_landmarker',
  engine: 'onnx',
  forMotion: true,
  input: {
    size: { kind: 'fixed', width: 256, height: 256 },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1 / 255,
  },
  // MediaPipe's own graph widens its detector's box by half on either side together.
  around: 1.5,
  landmarks(out) {
    const values = valuesOf(this.model, out, 'points', 3 * POINTS);
    if (this.presence(out) < 0.5) return null;
    const shapes = valuesOf(this.model, out, 'shapes', SHAPES.length).slice();
    return { topology: 'face_iris', points: allSeen(values), world: null, shapes };
  },
  presence(out) {
    const logit = valuesOf(this.model, out, 'presence', 1)[0]!;
    return sigmoid(logit);
  },
} satisfies Outliner;
