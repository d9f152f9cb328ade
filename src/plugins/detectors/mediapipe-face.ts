/** The same BlazeFace run by MediaPipe's own runtime (tasks-vision): another implementation end to end. */
import { UP } from '../../core/image/blazeface.ts';
import { valuesOf } from '../../core/image/tensor.ts';
import type { Detector, RawDetection } from '../../core/model/plugin.ts';
import { nms } from '../../core/space/nms.ts';
import { score } from '../../core/units.ts';

export default {
  kind: 'detector',
  id: 'mediapipe-face',
  label: 'MediaPipe FaceDetector',
  finds: 'face',
  model: 'face_detection_short_range_mediapipe',
  engine: 'mediapipe',
  input: {
    size: { kind: 'fixed', width: 192, height: 192 },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1,
  },
  finest: 26,
  rank: { find: 5, check: 5 },
  family: 'blazeface',
  misses: 'Heads in profile and far faces may be hidden by half only, or not at all',
  scores: { sure: 0.6, weak: 0.4, check: 0.8 },
  decode(out, _input, floor) {
    const scores = valuesOf(this.model, out, 'scores');
    const boxes = valuesOf(this.model, out, 'boxes', 4 * scores.length);
    const tilts = valuesOf(this.model, out, 'tilts', scores.length);
    const found: RawDetection[] = [];
    for (const [i, p] of scores.entries()) {
      if (p < floor) continue;
      const h = boxes[4 * i + 3]!;
      found.push({
        box: {
          x: boxes[4 * i]!,
          y: boxes[4 * i + 1]! - UP * h,
          width: boxes[4 * i + 2]!,
          height: h * (1 + UP),
        },
        tilt: tilts[i]!,
        score: score(p),
      });
    }
    return nms(found);
  },
} satisfies Detector;
