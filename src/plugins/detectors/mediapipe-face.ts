/** The same BlazeFace run by MediaPipe's own runtime (tasks-vision): another implementation end to end. */
import { UP } from '../../core/image/blazeface.ts';
import type { Detector, Sighting } from '../../core/model/plugin.ts';
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
    const [boxes, scores, tilts] = [out.boxes.data, out.scores.data, out.tilts.data];
    const found: Sighting[] = [];
    for (let i = 0; i < scores.length; i++) {
      if (scores[i] < floor) continue;
      const [x, y, width, h] = boxes.subarray(4 * i, 4 * i + 4);
      found.push({
        box: { x, y: y - UP * h, width, height: h * (1 + UP) },
        tilt: tilts[i],
        score: score(scores[i]),
      });
    }
    return nms(found);
  },
} satisfies Detector;
