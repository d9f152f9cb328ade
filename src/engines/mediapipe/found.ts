/** What MediaPipe's FaceDetector gives, as tensors. */
import type { Detection } from '@mediapipe/tasks-vision';
import { finite, type Tensors } from '../../core/image/tensor.ts';
import { raise } from '../../core/model/fault.ts';
import { rollOf } from '../../core/space/geometry.ts';

const MODEL = 'face_detection_short_range_mediapipe';

/**
 * @param width and height of what was looked at, pixels
 * @returns `boxes` [n, 4] x, y, width, height, `scores` [n], `tilts` [n]
 * @throws FaultError `model/failed` where a face has no box or no score: it would count as none
 */
export function found(detections: readonly Detection[], width: number, height: number): Tensors {
  const faces = detections.map(({ boundingBox: box, categories, keypoints }) => {
    const score = categories[0]?.score;
    if (!box || score === undefined)
      return raise({
        code: 'model/failed',
        model: MODEL,
        why: `it gave a face without a ${box ? 'score' : 'box'}`,
      });
    const [a, b] = keypoints.slice(0, 2).map((e) => ({ x: e.x * width, y: e.y * height }));
    return { box, score, tilt: a && b ? rollOf(a, b, box.width) : 0 };
  });
  const n = faces.length;
  return finite(MODEL, {
    boxes: {
      dims: [n, 4],
      data: Float32Array.from(faces.flatMap(({ box: b }) => [b.originX, b.originY, b.width, b.height])),
    },
    scores: { dims: [n], data: Float32Array.from(faces.map((f) => f.score)) },
    tilts: { dims: [n], data: Float32Array.from(faces.map((f) => f.tilt)) },
  });
}
