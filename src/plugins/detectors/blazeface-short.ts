/** MediaPipe BlazeFace, short range (128 px): small and quick. */
import { decodeBlazeFace, SHORT_RANGE } from '../../core/image/blazeface.ts';
import type { Detector } from '../../core/model/plugin.ts';

export default {
  kind: 'detector',
  id: 'blazeface-short',
  label: 'BlazeFace short range',
  finds: 'face',
  model: 'face_detection_short_range',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 128, height: 128 },
    layout: 'nhwc',
    order: 'rgb',
    mean: 127.5,
    scale: 1 / 127.5,
  },
  finest: 18,
  rank: { find: 10, check: 30 },
  family: 'blazeface',
  misses: 'Heads in profile and far faces may be hidden by half only, or not at all',
  scores: { sure: 0.65, weak: 0.5, check: 0.8 },
  decode: (out, input, floor) => decodeBlazeFace(out, SHORT_RANGE, input, floor),
} satisfies Detector;
