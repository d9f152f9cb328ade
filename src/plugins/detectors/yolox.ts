/**
 * YOLOX Nano (Ge, Liu, Wang, Li, Sun: "YOLOX: Exceeding YOLO Series in 2021"; Apache-2.0), trained on COCO: the best here at finding people.
 * Not in an npm package, so it is there only where the model file could be had.
 */

import { valuesOf } from '../../core/image/tensor.ts';
import type { Detector, RawDetection } from '../../core/model/plugin.ts';
import { about } from '../../core/space/geometry.ts';
import { nms } from '../../core/space/nms.ts';
import { score } from '../../core/units.ts';

const STRIDES = [8, 16, 32];
/** A row: the middle's offset, the size's logarithm, whether there is anything, and 80 classes of which the first is a person. */
const ROW = 85;
const APART = { overlap: 0.6, within: 0.95 };

export default {
  kind: 'detector',
  id: 'yolox-nano',
  label: 'YOLOX Nano',
  finds: 'person',
  model: 'yolox_nano',
  engine: 'onnx',
  input: {
    size: { kind: 'fixed', width: 416, height: 416 },
    layout: 'nchw',
    order: 'bgr',
    mean: 0,
    scale: 1,
  },
  finest: 36,
  rank: { find: 30, check: 30 },
  family: 'yolox',
  // Joints are looked at in the result, one by one they say too little: two bare ones of 17 are no sighting.
  misses: 'A hand, a foot or another limb may stay bare, and the check does not see that',
  apart: APART,
  scores: { sure: 0.45, weak: 0.25, check: 0.5 },
  decode(out, input, floor) {
    const cells = STRIDES.map((s) => ({
      s,
      columns: input.width / s,
      n: (input.width / s) * (input.height / s),
    }));
    const rows = valuesOf(this.model, out, 'output', ROW * cells.reduce((sum, { n }) => sum + n, 0));
    const found: RawDetection[] = [];
    let at = 0;
    for (const { s, columns, n } of cells)
      for (let i = 0; i < n; i++, at += ROW) {
        const p = rows[at + 4]! * rows[at + 5]!;
        if (!(p >= floor)) continue;
        const middle = {
          x: ((i % columns) + rows[at]!) * s,
          y: (Math.floor(i / columns) + rows[at + 1]!) * s,
        };
        const size = { width: Math.exp(rows[at + 2]!) * s, height: Math.exp(rows[at + 3]!) * s };
        found.push({ box: about(middle, size), tilt: 0, score: score(Math.min(1, p)) });
      }
    return nms(found, APART);
  },
} satisfies Detector;
