/**
 * YuNet (Wu, Peng, Yu: "YuNet: A Tiny Millisecond-level Face Detector", 2023): anchor-free, strides 8, 16
 * and 32, five landmarks. The best one here on small and far faces.
 */

import { valuesOf } from '../../core/image/tensor.ts';
import type { Detector, RawDetection } from '../../core/model/plugin.ts';
import { rollOf } from '../../core/space/geometry.ts';
import { nms } from '../../core/space/nms.ts';
import { score } from '../../core/units.ts';

const STRIDES = [8, 16, 32];

export default {
  kind: 'detector',
  id: 'yunet',
  label: 'YuNet',
  finds: 'face',
  model: 'yunet_n_dynamic',
  engine: 'onnx',
  input: { size: { kind: 'any', multiple: 32, most: 1280 }, layout: 'nchw', order: 'bgr', mean: 0, scale: 1 },
  finest: 12,
  rank: { find: 30, check: 20 },
  family: 'yunet',
  scores: { sure: 0.6, weak: 0.3, check: 0.75 },
  decode(out, input, floor) {
    const found: RawDetection[] = [];
    for (const s of STRIDES) {
      const cols = Math.floor(input.width / s);
      const cells = cols * Math.floor(input.height / s);
      const values = (name: string, each: number) => valuesOf(this.model, out, `${name}_${s}`, each * cells);
      const [cls, obj, bbox, kps] = [
        values('cls', 1),
        values('obj', 1),
        values('bbox', 4),
        values('kps', 10),
      ];
      for (let i = 0; i < cells; i++) {
        const p = Math.sqrt(Math.max(0, Math.min(1, cls[i]!)) * Math.max(0, Math.min(1, obj[i]!)));
        if (p < floor) continue;
        const [col, row] = [i % cols, Math.floor(i / cols)];
        const width = Math.exp(bbox[4 * i + 2]!) * s;
        const height = Math.exp(bbox[4 * i + 3]!) * s;
        const eye = (k: number) => ({
          x: (kps[10 * i + 2 * k]! + col) * s,
          y: (kps[10 * i + 2 * k + 1]! + row) * s,
        });
        const [right, left] = [eye(0), eye(1)];
        found.push({
          box: {
            x: (col + bbox[4 * i]!) * s - width / 2,
            y: (row + bbox[4 * i + 1]!) * s - height / 2,
            width,
            height,
          },
          tilt: rollOf(right, left, width),
          score: score(p),
        });
      }
    }
    return nms(found);
  },
} satisfies Detector;
