/**
 * Ultra-Light-Fast-Generic-Face-Detector-1MB, RFB variant at 320x240 (github.com/Linzaer): boxes come out
 * decoded, in 0..1 of the input. Another network and training than YuNet's, so it can check it.
 */

import { valuesOf } from '../../core/image/tensor.ts';
import type { Detector, RawDetection } from '../../core/model/plugin.ts';
import { nms } from '../../core/space/nms.ts';
import { score } from '../../core/units.ts';

/** Boxes that it gives at 320x240: 3, 2, 2 and 3 a cell at strides 8, 16, 32 and 64. */
const ANCHORS = 3 * 40 * 30 + 2 * 20 * 15 + 2 * 10 * 8 + 3 * 5 * 4;

export default {
  kind: 'detector',
  id: 'rfb-320',
  label: 'RFB-320',
  finds: 'face',
  model: 'version-RFB-320',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 320, height: 240 },
    layout: 'nchw',
    order: 'rgb',
    mean: 127,
    scale: 1 / 128,
  },
  finest: 14,
  rank: { find: 15, check: 40 },
  family: 'rfb',
  misses: 'Heads in profile and turned ones may not be found',
  scores: { sure: 0.7, weak: 0.5, check: 0.9 },
  decode(out, input, floor) {
    const scores = valuesOf(this.model, out, 'scores', 2 * ANCHORS);
    const boxes = valuesOf(this.model, out, 'boxes', 4 * ANCHORS);
    const found: RawDetection[] = [];
    for (let i = 0; i < ANCHORS; i++) {
      const p = scores[2 * i + 1]!;
      if (p < floor) continue;
      const [x, y] = [boxes[4 * i]! * input.width, boxes[4 * i + 1]! * input.height];
      found.push({
        box: {
          x,
          y,
          width: boxes[4 * i + 2]! * input.width - x,
          height: boxes[4 * i + 3]! * input.height - y,
        },
        tilt: 0,
        score: score(p),
      });
    }
    return nms(found);
  },
} satisfies Detector;
