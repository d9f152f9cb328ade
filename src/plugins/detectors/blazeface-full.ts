/** MediaPipe BlazeFace, full range (192 px, faces up to 5 m): from npm alone, converted at build time. */
import { decodeBlazeFace, FULL_RANGE } from '../../core/image/blazeface.ts';
import type { Detector } from '../../core/model/plugin.ts';

export default {
  kind: 'detector',
  id: 'blazeface-full',
  label: 'BlazeFace full range',
  finds: 'face',
  model: 'face_detection_full_range',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 192, height: 192 },
    layout: 'nhwc',
    order: 'rgb',
    mean: 127.5,
    scale: 1 / 127.5,
  },
  finest: 14,
  rank: { find: 20, check: 32 },
  family: 'blazeface',
  misses: 'Heads in profile may be hidden by half only',
  scores: { sure: 0.6, weak: 0.4, check: 0.75 },
  decode: (out, input, floor) => decodeBlazeFace(out, FULL_RANGE, input, floor),
} satisfies Detector;
