/**
 * CenterNet (Zhou, Wang, Krähenbühl: "Objects as Points", 2019) on MobileNet v3, trained on COCO, as `@vladmandic/human` ships it:
 * from npm alone. People's heat map and the distances to a box's sides, at every fourth pixel; its search for maxima is done here.
 */

import { atLeast, peaks } from '../../core/image/heat.ts';
import { valuesOf } from '../../core/image/tensor.ts';
import type { Detector, RawDetection } from '../../core/model/plugin.ts';
import { area, type Box } from '../../core/space/geometry.ts';
import { nms } from '../../core/space/nms.ts';

const STRIDE = 4;
/** Cells about a maximum, and the share of its score from which one of them tells of the same person. */
const SAME = { cells: 3, share: 0.5 };
/** People are as near to each other as that, and more: in a family portrait neighbours share 0.45 of their boxes. */
const APART = { overlap: 0.6, within: 0.95 };

export default {
  kind: 'detector',
  id: 'centernet',
  label: 'CenterNet',
  finds: 'person',
  model: 'centernet_person',
  engine: 'onnx',
  input: {
    size: { kind: 'any', multiple: 32, most: 640 },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1,
  },
  finest: 64,
  rank: { find: 20, check: 20 },
  family: 'centernet',
  // Joints are looked at in the result, one by one they say too little: two bare ones of 17 are no sighting.
  misses: 'A hand, a foot or another limb may stay bare, and the check does not see that',
  apart: APART,
  scores: { sure: 0.4, weak: 0.22, check: 0.45 },
  decode(out, input, floor) {
    const size = { width: Math.floor(input.width / STRIDE), height: Math.floor(input.height / STRIDE) };
    const cells = size.width * size.height;
    const heat = valuesOf(this.model, out, 'people', cells);
    const sides = valuesOf(this.model, out, 'sides', 4 * cells);
    const boxAt = (x: number, y: number): Box => {
      const side = (n: number) => sides[n * cells + y * size.width + x]!;
      return {
        x: STRIDE * x - side(0),
        y: STRIDE * y - side(1),
        width: side(0) + side(2),
        height: side(1) + side(3),
      };
    };
    const found = peaks(heat, size, floor).map(({ x, y, score }): RawDetection => {
      // The distances are those of whatever stands in a cell, a tie among it: the largest box around is the person's.
      const near = atLeast(heat, size, { x, y }, SAME.cells, SAME.share * score).map((c) => boxAt(c.x, c.y));
      return { box: near.reduce((a, b) => (area(b) > area(a) ? b : a)), tilt: 0, score };
    });
    return nms(found, APART);
  },
} satisfies Detector;
